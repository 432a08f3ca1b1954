package org.shouhu.detection.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the earlier events that reasons rest on, each with the account that it came from. */
final class Behind {

    /** The latest so many are told. */
    static final int MOST = 20;

    private Behind() {}

    /** @param parts of the person, the accounts still apart */
    static List<EventBehind> of(List<AlertReason> reasons, PersonState.Parts parts, PersonEvent event, About about) {
        Set<String> named = new HashSet<>();
        reasons.forEach(reason -> named.addAll(reason.events()));
        Set<EventBehind> found = new HashSet<>();
        add(found, named, event.person(), parts.ledger(about), parts.shops(), parts.orders());
        for (Account account : parts.bonds().accounts()) {
            Ledger ledger = about == About.THE_PERSON ? account.own() : account.other();
            add(found, named, account.key(), ledger, account.shops(), account.orders());
        }
        found.removeIf(behind -> behind.account().equals(event.account())
                && behind.event().equals(event.reference().kept()));
        List<EventBehind> latest = found.stream()
                .sorted(Comparator.comparing(EventBehind::at)
                        .thenComparing(behind -> behind.account().value())
                        .thenComparing(EventBehind::event))
                .toList();
        return latest.subList(Math.max(0, latest.size() - MOST), latest.size());
    }

    private static void add(
            Set<EventBehind> found,
            Set<String> named,
            PersonKey account,
            Ledger ledger,
            ShopTrail shops,
            OrderTrail orders) {
        List<EventBehind> known = new ArrayList<>();
        ledger.traces().forEach(trace -> known.add(behind(account, trace.event(), trace.at())));
        shops.visits().forEach(visit -> known.add(behind(account, visit.event(), visit.at())));
        orders.purchases().forEach(purchase -> known.add(behind(account, purchase.event(), purchase.changedAt())));
        known.removeIf(behind -> !named.contains(behind.event()));
        found.addAll(known);
    }

    private static EventBehind behind(PersonKey account, String event, long at) {
        return new EventBehind(account, event, Instant.ofEpochMilli(at));
    }
}
