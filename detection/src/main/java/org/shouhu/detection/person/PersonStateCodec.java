package org.shouhu.detection.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shouhu.detection.Band;

/**
 * The compact form of a state: a version byte, then sections, each with a tag and a length. A reader skips sections it
 * does not know, so that an older program still reads a newer state, and takes a missing section as empty, so that a
 * newer program reads an older one. Numbers given to facets, bands and statuses never change.
 */
final class PersonStateCodec {

    static final int VERSION = 1;

    private static final int OWN = 1;
    private static final int OTHER = 2;
    private static final int SHOPS = 3;
    private static final int ORDERS = 4;
    private static final int STANDING = 5;
    private static final int OWN_ALERT = 6;
    private static final int OTHER_ALERT = 7;
    private static final int SEEN = 8;
    private static final int BELONGS_TO = 9;
    private static final int ACCOUNT = 10;
    private static final int TIE = 11;
    private static final int MET = 12;

    private PersonStateCodec() {}

    static byte[] encode(PersonState state) {
        PersonState.Parts parts = state.parts();
        ByteWriter out = new ByteWriter();
        out.number(VERSION);
        if (!parts.own().isEmpty()) {
            out.section(OWN, ledger(parts.own()));
        }
        if (!parts.other().isEmpty()) {
            out.section(OTHER, ledger(parts.other()));
        }
        if (!parts.shops().visits().isEmpty()) {
            out.section(SHOPS, shops(parts.shops()));
        }
        if (!parts.orders().purchases().isEmpty()) {
            out.section(ORDERS, orders(parts.orders()));
        }
        if (!parts.standing().equals(Standing.UNKNOWN)) {
            out.section(STANDING, standing(parts.standing()));
        }
        parts.ownAlert().ifPresent(alert -> out.section(OWN_ALERT, alert(alert)));
        parts.otherAlert().ifPresent(alert -> out.section(OTHER_ALERT, alert(alert)));
        if (!parts.seen().equals(SeenEvents.NONE)) {
            out.section(SEEN, seen(parts.seen()));
        }
        bonds(out, parts.bonds());
        return out.bytes();
    }

    static PersonState decode(byte[] bytes) {
        try {
            return new PersonState(read(new ByteReader(bytes)));
        } catch (IndexOutOfBoundsException cut) {
            throw new IllegalArgumentException("a person's state ends too early", cut);
        }
    }

    private static PersonState.Parts read(ByteReader in) {
        long version = in.number();
        if (version < 1) {
            throw new IllegalArgumentException("not a person's state");
        }
        PersonState.Parts parts = PersonState.UNKNOWN.parts();
        while (in.hasMore()) {
            int tag = (int) in.number();
            ByteReader section = in.section();
            parts = switch (tag) {
                case OWN -> parts.withOwn(ledger(section));
                case OTHER -> parts.withOther(ledger(section));
                case SHOPS -> parts.withShops(shops(section));
                case ORDERS -> parts.withOrders(orders(section));
                case STANDING -> parts.withStanding(standing(section));
                case OWN_ALERT -> parts.withAlert(About.THE_PERSON, Optional.of(alert(section)));
                case OTHER_ALERT -> parts.withAlert(About.SOMEBODY_ELSE, Optional.of(alert(section)));
                case SEEN -> parts.withSeen(seen(section));
                case BELONGS_TO ->
                    parts.withBonds(parts.bonds().belongingTo(Optional.of(new PersonKey(section.word()))));
                case ACCOUNT -> parts.withBonds(parts.bonds().with(account(section)));
                case TIE ->
                    parts.withBonds(parts.bonds().tied(new Bonds.Tie(new GroupId(section.word()), section.signed())));
                case MET -> parts.withBonds(parts.bonds().meeting(met(section)));
                default -> parts;
            };
        }
        return parts;
    }

    private static void bonds(ByteWriter out, Bonds bonds) {
        bonds.belongsTo().ifPresent(person -> out.section(BELONGS_TO, word(person.value())));
        for (Account account : bonds.accounts()) {
            out.section(ACCOUNT, account(account));
        }
        bonds.tie().ifPresent(tie -> {
            ByteWriter section = word(tie.group().value());
            section.signed(tie.at());
            out.section(TIE, section);
        });
        if (!bonds.met().isEmpty()) {
            ByteWriter section = new ByteWriter();
            section.number(bonds.met().size());
            for (Bonds.Met met : bonds.met()) {
                section.word(met.person().value());
                section.signed(met.at());
            }
            out.section(MET, section);
        }
    }

    private static ByteWriter word(String word) {
        ByteWriter section = new ByteWriter();
        section.word(word);
        return section;
    }

    private static List<Bonds.Met> met(ByteReader in) {
        int count = in.count();
        List<Bonds.Met> met = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            met.add(new Bonds.Met(new PersonKey(in.word()), in.signed()));
        }
        return met;
    }

    /** An account is a state within the state: its key, then sections with the tags of a state. */
    private static ByteWriter account(Account account) {
        ByteWriter out = new ByteWriter();
        out.word(account.key().value());
        out.section(OWN, ledger(account.own()));
        out.section(OTHER, ledger(account.other()));
        out.section(SHOPS, shops(account.shops()));
        out.section(ORDERS, orders(account.orders()));
        out.section(STANDING, standing(account.standing()));
        return out;
    }

    private static Account account(ByteReader in) {
        PersonKey key = new PersonKey(in.word());
        PersonState.Parts parts = PersonState.UNKNOWN.parts();
        while (in.hasMore()) {
            int tag = (int) in.number();
            ByteReader section = in.section();
            parts = switch (tag) {
                case OWN -> parts.withOwn(ledger(section));
                case OTHER -> parts.withOther(ledger(section));
                case SHOPS -> parts.withShops(shops(section));
                case ORDERS -> parts.withOrders(orders(section));
                case STANDING -> parts.withStanding(standing(section));
                default -> parts;
            };
        }
        return Account.of(key, parts);
    }

    private static ByteWriter ledger(Ledger ledger) {
        ByteWriter out = new ByteWriter();
        out.number(ledger.traces().size());
        for (Trace trace : ledger.traces()) {
            out.number(Numbers.of(trace.facet()));
            out.real(trace.strength());
            out.signed(trace.at());
            out.word(trace.event());
            out.signed(trace.lastDay());
            out.number(Integer.toUnsignedLong(trace.days()));
        }
        return out;
    }

    private static Ledger ledger(ByteReader in) {
        int count = in.count();
        List<Trace> traces = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            int number = (int) in.number();
            double strength = in.real();
            long at = in.signed();
            String event = in.word();
            int lastDay = (int) in.signed();
            int days = (int) in.number();
            Numbers.facet(number).ifPresent(facet -> traces.add(new Trace(facet, strength, at, event, lastDay, days)));
        }
        return new Ledger(traces);
    }

    private static ByteWriter shops(ShopTrail trail) {
        ByteWriter out = new ByteWriter();
        out.number(trail.visits().size());
        for (ShopTrail.Visit visit : trail.visits()) {
            out.whole(visit.shop());
            out.signed(visit.at());
            out.real(visit.strength());
            out.word(visit.event());
        }
        return out;
    }

    private static ShopTrail shops(ByteReader in) {
        int count = in.count();
        List<ShopTrail.Visit> visits = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            visits.add(new ShopTrail.Visit(in.whole(), in.signed(), in.real(), in.word()));
        }
        return new ShopTrail(visits);
    }

    private static ByteWriter orders(OrderTrail trail) {
        ByteWriter out = new ByteWriter();
        out.number(trail.purchases().size());
        for (OrderTrail.Purchase purchase : trail.purchases()) {
            out.whole(purchase.order());
            out.whole(purchase.shop());
            out.number(Numbers.of(purchase.status()));
            out.signed(purchase.placedAt());
            out.signed(purchase.changedAt());
            out.word(purchase.event());
        }
        return out;
    }

    private static OrderTrail orders(ByteReader in) {
        int count = in.count();
        List<OrderTrail.Purchase> purchases = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            purchases.add(new OrderTrail.Purchase(
                    in.whole(), in.whole(), Numbers.status((int) in.number()), in.signed(), in.signed(), in.word()));
        }
        return new OrderTrail(purchases);
    }

    private static ByteWriter standing(Standing standing) {
        ByteWriter out = new ByteWriter();
        out.number(standing.caseOpen() ? 1 : 0);
        out.signed(standing.observedUntil());
        out.number(standing.episodes());
        out.number(standing.reports());
        out.signed(standing.lastReportAt());
        return out;
    }

    private static Standing standing(ByteReader in) {
        return new Standing(in.number() == 1, in.signed(), (int) in.number(), (int) in.number(), in.signed());
    }

    private static ByteWriter alert(OpenAlert alert) {
        ByteWriter out = new ByteWriter();
        out.word(alert.opening().value());
        out.number(Numbers.of(alert.band()));
        out.signed(alert.openedAt());
        out.signed(alert.lastAt());
        out.number(alert.reasons().size());
        alert.reasons().forEach(out::word);
        return out;
    }

    private static OpenAlert alert(ByteReader in) {
        AlertId opening = new AlertId(in.word());
        Band band = Numbers.band((int) in.number());
        long openedAt = in.signed();
        long lastAt = in.signed();
        int count = in.count();
        Set<String> reasons = new TreeSet<>();
        for (int index = 0; index < count; index++) {
            reasons.add(in.word());
        }
        return new OpenAlert(opening, band, openedAt, lastAt, reasons);
    }

    private static ByteWriter seen(SeenEvents seen) {
        ByteWriter out = new ByteWriter();
        long[] fingerprints = seen.fingerprints();
        out.number(fingerprints.length);
        for (long fingerprint : fingerprints) {
            out.whole(fingerprint);
        }
        return out;
    }

    private static SeenEvents seen(ByteReader in) {
        long[] fingerprints = new long[in.count()];
        for (int index = 0; index < fingerprints.length; index++) {
            fingerprints[index] = in.whole();
        }
        return new SeenEvents(fingerprints);
    }
}
