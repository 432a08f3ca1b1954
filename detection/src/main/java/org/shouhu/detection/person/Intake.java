package org.shouhu.detection.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.policy.PolicySettings;

/** Takes an event into the state: evidence, shops, orders, what the desk told. */
final class Intake {

    private static final long WITHOUT_END = Long.MAX_VALUE / 2;
    private static final double PLEADING = 0.5;
    private static final long PLEA_LASTS = 2L * 86_400_000L;

    private final PolicySettings settings;
    private final Signals signals;

    Intake(PolicySettings settings) {
        this.settings = settings;
        this.signals = new Signals(settings);
    }

    Taken take(PersonState.Parts parts, PersonEvent event, Heard heard) {
        long at = moment(event);
        return switch (event.happening()) {
            case Happening.Message message -> message(parts, event, message, heard, at);
            case Happening.Posted posted -> text(parts, event, heard, at, "");
            case Happening.Searched searched -> text(parts, event, heard, at, "");
            case Happening.AccountActive active -> text(parts, event, heard, at, "");
            case Happening.Reported reported -> reported(parts, event, heard, at);
            case Happening.Ordered ordered -> ordered(parts, event, ordered, at);
            case Happening.ParcelMoved moved -> moved(parts, event, moved, at);
            case Happening.Watched watched -> watched(parts, watched, at);
            case Happening.Between between -> nothing(parts, at);
        };
    }

    /** The event's time by our clock; what would still be ahead of it is not believed. */
    long moment(PersonEvent event) {
        long occurred = event.occurredAt()
                .minus(settings.clockAhead(event.reference().source()))
                .toEpochMilli();
        long received = event.receivedAt().toEpochMilli();
        return occurred > received + settings.largestSkew().toMillis() ? received : occurred;
    }

    private Taken message(PersonState.Parts parts, PersonEvent event, Happening.Message message, Heard heard, long at) {
        return switch (message.author()) {
            case CUSTOMER -> text(parts, event, heard, at, message.shop());
            case AGENT -> agent(parts, heard, at);
            case BOT -> nothing(parts, at);
        };
    }

    /** Of what an agent writes, only the rebuff of somebody who pleads counts. */
    private Taken agent(PersonState.Parts parts, Heard heard, long at) {
        boolean rebuff = heard instanceof Heard.TurnedAway
                && (pleads(parts, Facet.ACTIVE_IDEATION, at)
                        || pleads(parts, Facet.PASSIVE_IDEATION, at)
                        || pleads(parts, Facet.CONDITIONAL_THREAT, at));
        return rebuff ? new Taken(parts, true, true, at, About.THE_PERSON, List.of(), true) : nothing(parts, at);
    }

    private boolean pleads(PersonState.Parts parts, Facet facet, long at) {
        return parts.own()
                .trace(facet)
                .filter(trace -> at - trace.at() < PLEA_LASTS && trace.strength() >= PLEADING)
                .isPresent();
    }

    private Taken text(PersonState.Parts parts, PersonEvent event, Heard heard, long at, String shop) {
        return switch (heard) {
            case Heard.Silence silence -> nothing(parts, at);
            case Heard.TurnedAway away -> nothing(parts, at);
            case Heard.Unreadable unreadable -> new Taken(parts, true, true, at, About.THE_PERSON, List.of(), false);
            case Heard.Read read -> read(parts, event, read.reading(), at, shop);
        };
    }

    private Taken read(PersonState.Parts parts, PersonEvent event, Reading reading, long at, String shop) {
        List<Signal> found = signals.of(reading);
        if (found.isEmpty() && reading.band() == Band.NONE) {
            return nothing(parts, at);
        }
        boolean risk = Signals.strongestRisk(found) > 0;
        boolean elsewhere = risk && PersonLogic.speaksOfSomebodyElse(reading);
        About about = elsewhere ? About.SOMEBODY_ELSE : About.THE_PERSON;
        PersonState.Parts next = remember(parts, event, found, at, about);
        double strongest = Signals.strongestRisk(found);
        if (!shop.isEmpty() && !elsewhere && strongest > 0) {
            next = next.withShops(next.shops()
                    .with(new ShopTrail.Visit(Fingerprint.of(shop), at, strongest, Ids.kept(event.reference()))));
        }
        boolean urgencyMayChange = risk || reading.band() != Band.NONE || somethingKnown(parts, about);
        return new Taken(next, true, urgencyMayChange, at, about, found, false);
    }

    private static boolean somethingKnown(PersonState.Parts parts, About about) {
        return !parts.ledger(about).isEmpty() || !parts.bonds().accounts().isEmpty();
    }

    private PersonState.Parts remember(
            PersonState.Parts parts, PersonEvent event, List<Signal> found, long at, About about) {
        Ledger ledger = parts.ledger(about);
        int day = (int)
                Instant.ofEpochMilli(at).atZone(settings.zone()).toLocalDate().toEpochDay();
        for (Signal signal : found) {
            ledger = ledger.with(
                    new Trace(signal.facet(), signal.strength(), at, Ids.kept(event.reference()), day, 1), settings);
        }
        return switch (about) {
            case THE_PERSON -> parts.withOwn(ledger);
            case SOMEBODY_ELSE -> parts.withOther(ledger);
        };
    }

    /**
     * What others say of a person is judged at once and never colours what the person says later: a hostile report
     * brings a check and nothing after. {@link PersonLogic} takes the evidence out again once it was judged.
     */
    private Taken reported(PersonState.Parts parts, PersonEvent event, Heard heard, long at) {
        List<Signal> found = heard instanceof Heard.Read read ? signals.of(read.reading()) : List.of();
        PersonState.Parts next = remember(parts, event, found, at, About.THE_PERSON);
        return new Taken(
                next.withStanding(next.standing().reported(at)), true, true, at, About.THE_PERSON, found, false);
    }

    private Taken ordered(PersonState.Parts parts, PersonEvent event, Happening.Ordered ordered, long at) {
        long shop = ordered.shop().isEmpty() ? 0 : Fingerprint.of(ordered.shop());
        return purchase(
                parts,
                new OrderTrail.Purchase(
                        Fingerprint.of(ordered.order()), shop, ordered.status(), at, at, Ids.kept(event.reference())),
                at);
    }

    /** A parcel of an order that is not remembered tells nothing that counts. */
    private Taken moved(PersonState.Parts parts, PersonEvent event, Happening.ParcelMoved moved, long at) {
        long order = Fingerprint.of(moved.order());
        return parts.orders()
                .find(order)
                .map(known -> purchase(
                        parts,
                        new OrderTrail.Purchase(
                                order, known.shop(), moved.status(), at, at, Ids.kept(event.reference())),
                        at))
                .orElseGet(() -> nothing(parts, at));
    }

    private Taken purchase(PersonState.Parts parts, OrderTrail.Purchase purchase, long at) {
        OrderTrail orders = parts.orders().with(purchase);
        boolean spokenOf = somethingKnown(parts, About.THE_PERSON);
        return new Taken(parts.withOrders(orders), true, spokenOf, at, About.THE_PERSON, List.of(), false);
    }

    private Taken watched(PersonState.Parts parts, Happening.Watched watched, long at) {
        Standing standing = parts.standing();
        return switch (watched.kind()) {
            case CASE_OPENED -> told(parts.withStanding(standing.withCase(true)), at);
            case CASE_CLOSED ->
                told(parts.withStanding(standing.withCase(false)).withAlert(About.THE_PERSON, Optional.empty()), at);
            case SOMEBODY_ELSE_CLOSED -> told(parts.withAlert(About.SOMEBODY_ELSE, Optional.empty()), at);
            case OBSERVATION_STARTED ->
                told(
                        parts.withStanding(standing.observedUntil(
                                watched.until().map(Instant::toEpochMilli).orElse(WITHOUT_END))),
                        at);
            case OBSERVATION_ENDED -> told(parts.withStanding(standing.observedUntil(0)), at);
            case REPORT_FILED -> told(parts.withStanding(standing.reported(at)), at);
            case ALERT_DECLINED, ACCOUNTS_JOINED, ACCOUNTS_SPLIT, JOINED_TO, SPLIT_FROM -> nothing(parts, at);
        };
    }

    private static Taken told(PersonState.Parts parts, long at) {
        return new Taken(parts, true, false, at, About.THE_PERSON, List.of(), false);
    }

    private static Taken nothing(PersonState.Parts parts, long at) {
        return new Taken(parts, false, false, at, About.THE_PERSON, List.of(), false);
    }
}
