package org.shouhu.detection.person;

import java.util.List;
import org.shouhu.detection.policy.PolicySettings;

/** Orders next to words: goods of ordinary use count only where something of concern was said to the same shop. */
final class Beside {

    private final PersonState.Parts parts;
    private final PolicySettings settings;
    private final long at;

    Beside(PersonState.Parts parts, PolicySettings settings, long at) {
        this.parts = parts;
        this.settings = settings;
        this.at = at;
    }

    /** Shops that heard something of concern within the shop window. */
    List<ShopTrail.Visit> shopsAsked() {
        return parts.shops().within(at, settings.shopWindow().toMillis());
    }

    /** Orders, not withdrawn, at a shop that heard something of concern within the order window. */
    List<OrderTrail.Purchase> orders() {
        long window = settings.orderWindow().toMillis();
        List<ShopTrail.Visit> visits = parts.shops().within(at, window);
        if (visits.isEmpty()) {
            return List.of();
        }
        return parts.orders().purchases().stream()
                .filter(purchase -> !purchase.withdrawn() && purchase.changedAt() > at - window)
                .filter(purchase -> visits.stream().anyMatch(visit -> visit.shop() == purchase.shop()))
                .toList();
    }

    List<OrderTrail.Purchase> delivered() {
        return orders().stream().filter(OrderTrail.Purchase::delivered).toList();
    }
}
