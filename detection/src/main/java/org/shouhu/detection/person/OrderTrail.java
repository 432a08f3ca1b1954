package org.shouhu.detection.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A person's latest orders, oldest first, at most {@value #MOST}. What was bought is not remembered. */
record OrderTrail(List<Purchase> purchases) {

    static final int MOST = 8;
    static final OrderTrail EMPTY = new OrderTrail(List.of());

    /**
     * @param order fingerprint of the order's id
     * @param shop fingerprint of the shop's name
     * @param placedAt when first heard of, epoch milliseconds
     * @param changedAt when the status last changed, epoch milliseconds
     * @param event id of the event of the last change
     */
    record Purchase(long order, long shop, OrderStatus status, long placedAt, long changedAt, String event) {

        boolean withdrawn() {
            return status == OrderStatus.WITHDRAWN;
        }

        boolean delivered() {
            return status == OrderStatus.DELIVERED;
        }
    }

    OrderTrail {
        purchases = List.copyOf(purchases);
    }

    Optional<Purchase> find(long order) {
        return purchases.stream().filter(purchase -> purchase.order() == order).findFirst();
    }

    /** Adds or changes a purchase; an older change than the known one changes nothing but the time of placing. */
    OrderTrail with(Purchase change) {
        Purchase merged =
                find(change.order()).map(known -> merged(known, change)).orElse(change);
        List<Purchase> next = new ArrayList<>(purchases);
        next.removeIf(purchase -> purchase.order() == change.order());
        next.add(merged);
        next.sort(Comparator.comparingLong(Purchase::changedAt).thenComparingLong(Purchase::order));
        return new OrderTrail(next.size() > MOST ? next.subList(next.size() - MOST, next.size()) : next);
    }

    /** The orders of both. */
    OrderTrail and(OrderTrail other) {
        OrderTrail both = this;
        for (Purchase purchase : other.purchases) {
            both = both.with(purchase);
        }
        return both;
    }

    private static Purchase merged(Purchase known, Purchase change) {
        Purchase newer = change.changedAt() >= known.changedAt() ? change : known;
        return new Purchase(
                known.order(),
                known.shop() == 0 ? change.shop() : known.shop(),
                newer.status(),
                Math.min(known.placedAt(), change.placedAt()),
                newer.changedAt(),
                newer.event());
    }
}
