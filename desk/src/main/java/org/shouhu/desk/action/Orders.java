package org.shouhu.desk.action;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.store.ActionStore;
import org.shouhu.desk.action.store.OrderStore;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.CaseSealer;
import org.shouhu.detection.person.Happening;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person's orders: seen, held, released, their parcels called back. */
@Service
public class Orders {

    private static final String ITEMS = "order-items";

    private final OrderStore store;
    private final ActionStore actions;
    private final Asking asking;
    private final Cases cases;
    private final Timeline timeline;
    private final CaseSealer sealer;
    private final Clock clock;

    Orders(
            OrderStore store,
            ActionStore actions,
            Asking asking,
            Cases cases,
            Timeline timeline,
            CaseSealer sealer,
            Clock clock) {
        this.store = store;
        this.actions = actions;
        this.asking = asking;
        this.cases = cases;
        this.timeline = timeline;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** An order was placed or changed. */
    @Transactional
    public void seen(Episode episode, Happening.Ordered order, Instant at, String cause) {
        String items = order.items().stream()
                .map(product -> (product.title() + " " + product.category()).strip())
                .collect(Collectors.joining("; "));
        String status = order.status().name().toLowerCase(Locale.ROOT);
        know(episode, order.order(), status, order.shop(), null, null, null, items, at);
        timeline.write(
                episode.tenant(),
                episode.id(),
                TimelineDraft.of(at, TimelineKind.ORDER, Actor.PERSON)
                        .with("order", order.order())
                        .with("shop", order.shop().isEmpty() ? null : order.shop())
                        .with("status", status)
                        .saying(items)
                        .causedBy(cause));
    }

    /** A parcel moved. Where it is says where somebody lives: that is not kept here. */
    @Transactional
    public void parcelSeen(Episode episode, Happening.ParcelMoved parcel, Instant at, String cause) {
        String status = parcel.status().name().toLowerCase(Locale.ROOT);
        know(episode, parcel.order(), "", null, parcel.carrier(), parcel.tracking(), status, "", at);
        timeline.write(
                episode.tenant(),
                episode.id(),
                TimelineDraft.of(at, TimelineKind.PARCEL, Actor.DESK)
                        .with("order", parcel.order())
                        .with("carrier", parcel.carrier())
                        .with("status", status)
                        .causedBy(cause));
    }

    void know(
            Episode episode,
            String number,
            String status,
            @Nullable String shop,
            @Nullable String carrier,
            @Nullable String tracking,
            @Nullable String parcelStatus,
            String items,
            Instant at) {
        store.see(
                episode.tenant(),
                episode.id(),
                new OrderStore.KeptOrder(
                        number,
                        status,
                        shop,
                        emptyToNull(carrier),
                        emptyToNull(tracking),
                        parcelStatus,
                        items.isEmpty() ? null : sealer.seal(episode.tenant(), episode.id(), ITEMS, items),
                        at));
    }

    /** The orders of a case, with how far holds and recalls have come. */
    public List<KnownOrder> of(Episode episode) {
        List<Action> asked = actions.of(episode.id());
        return store.of(episode.id()).stream()
                .map(kept -> new KnownOrder(
                        kept.number(),
                        kept.status(),
                        kept.shop(),
                        kept.carrier(),
                        kept.tracking(),
                        kept.parcelStatus(),
                        items(episode, kept.sealedItems()),
                        step(asked, ActionKind.ORDER_HOLD, kept.number()),
                        step(asked, ActionKind.PARCEL_RECALL, kept.number())))
                .toList();
    }

    /** Asks the platform to hold an order. The buyer sees the platform's neutral wording alone. */
    @Transactional
    public Asked hold(CaseId caseId, String number, String necessity, Actor by) {
        return ask(caseId, number, ActionKind.ORDER_HOLD, necessity, by);
    }

    /** Asks the platform to let a held order go. */
    @Transactional
    public Asked release(CaseId caseId, String number, Actor by) {
        Instant now = clock.instant();
        actions.of(caseId).stream()
                .filter(action -> action.kind() == ActionKind.ORDER_HOLD && number.equals(action.subject()))
                .filter(action -> action.step().canMoveTo(Step.RELEASED))
                .forEach(action -> actions.step(action.id(), Step.RELEASED, null, now));
        return ask(caseId, number, ActionKind.ORDER_RELEASE, "", by);
    }

    /** Asks the carrier to stop a parcel and bring it back. */
    @Transactional
    public Asked recall(CaseId caseId, String number, String necessity, Actor by) {
        return ask(caseId, number, ActionKind.PARCEL_RECALL, necessity, by);
    }

    private Asked ask(CaseId caseId, String number, ActionKind kind, String necessity, Actor by) {
        Episode episode = cases.lock(caseId);
        OrderStore.KeptOrder order = store.of(caseId).stream()
                .filter(kept -> kept.number().equals(number))
                .findFirst()
                .orElse(null);
        if (order == null || (kind == ActionKind.PARCEL_RECALL && order.tracking() == null)) {
            return new Asked.NothingToActOn();
        }
        Map<String, Object> document = kind == ActionKind.PARCEL_RECALL
                ? Map.of(
                        "carrier", order.carrier() == null ? "" : order.carrier(),
                        "tracking", order.tracking() == null ? "" : order.tracking())
                : Map.of("order", number);
        List<String> disclosed = kind == ActionKind.PARCEL_RECALL ? List.of("tracking") : List.of("order");
        return asking.ask(
                episode,
                new Asking.Request(kind, number, LegalBasis.VITAL_INTEREST, necessity, disclosed, document, null),
                by);
    }

    private String items(Episode episode, byte @Nullable [] sealed) {
        if (sealed == null) {
            return "";
        }
        String items =
                sealer.open(episode.tenant(), episode.id(), ITEMS, sealed).textOrNull();
        return items == null ? "" : items;
    }

    private static @Nullable Step step(List<Action> asked, ActionKind kind, String number) {
        return asked.stream()
                .filter(action -> action.kind() == kind && number.equals(action.subject()))
                .map(Action::step)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
