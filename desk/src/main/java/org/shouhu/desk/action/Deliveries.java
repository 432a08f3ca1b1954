package org.shouhu.desk.action;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouhu.desk.action.store.ActionStore;
import org.shouhu.desk.action.store.DeliveryStore;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseSealer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings messages to partners: written down in the transaction of the decision, tried at once, tried again within
 * seconds, given up after a time, when a human is told. The message keeps its id through every try, so that a partner
 * who got it twice counts it once.
 */
@Service
class Deliveries {

    static final TaskDescriptor<String> DELIVER = TaskDescriptor.of("action-deliver", String.class);

    /** Waits between tries. The Standard Webhooks sample schedule is minutes: too slow for a ten-minute clock. */
    private static final List<Duration> WAITS = List.of(1, 1, 2, 3, 5, 8, 10, 15, 15, 30).stream()
            .map(Duration::ofSeconds)
            .toList();

    /** After this long a human is told that nothing got through; the tries go on a while, for a late partner. */
    static final Duration TELL_AFTER = Duration.ofSeconds(45);

    static final Duration GIVE_UP_AFTER = Duration.ofMinutes(15);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final String BODY = "delivery";

    private final DeliveryStore store;
    private final ActionStore actions;
    private final Partners partners;
    private final Wire wire;
    private final CaseSealer sealer;
    private final Timeline timeline;
    private final SchedulerClient timers;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            DeliveryStore store,
            ActionStore actions,
            Partners partners,
            Wire wire,
            CaseSealer sealer,
            Timeline timeline,
            @Lazy SchedulerClient timers,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.actions = actions;
        this.partners = partners;
        this.wire = wire;
        this.sealer = sealer;
        this.timeline = timeline;
        this.timers = timers;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Writes a message down to be sent; belongs into the transaction of the decision. */
    void send(Action action, String body) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        store.insert(new DeliveryStore.Delivery(
                id,
                action.tenant(),
                action.caseId(),
                action.id(),
                action.partner(),
                sealer.seal(action.tenant(), action.caseId(), BODY, body),
                0,
                now,
                null,
                null));
        timers.scheduleIfNotExists(
                DELIVER.instance(id.toString()).data(id.toString()).scheduledTo(now));
    }

    /** Tries once; says when to try again, empty when there is nothing left to do. */
    Optional<Instant> attempt(UUID id) {
        DeliveryStore.Delivery delivery = store.find(id).orElse(null);
        if (delivery == null || delivery.deliveredAt() != null || delivery.gaveUpAt() != null) {
            return Optional.empty();
        }
        Partner partner = partners.named(delivery.partner()).orElse(null);
        String body = sealer.open(delivery.tenant(), delivery.caseId(), BODY, delivery.sealedBody())
                .textOrNull();
        Answer answer = partner == null || body == null
                ? new Answer.NotTaken(partner == null ? "no-partner" : "erased")
                : wire.send(partner, partner.url(), "msg_" + id, body, PATIENCE);
        return transaction.execute(status -> switch (answer) {
            case Answer.Taken taken -> taken(delivery);
            case Answer.NotTaken notTaken -> notTaken(delivery, notTaken.code());
        });
    }

    private Optional<Instant> taken(DeliveryStore.Delivery delivery) {
        Instant now = clock.instant();
        if (store.delivered(delivery.id(), now)) {
            Action action = actions.lock(delivery.actionId()).orElseThrow();
            if (action.step().canMoveTo(Step.DELIVERED)) {
                actions.step(action.id(), Step.DELIVERED, null, now);
            }
            write(action, delivery, Step.DELIVERED, now);
            events.publishEvent(new ActionStepped(action.tenant(), action.caseId(), now, action.id(), Step.DELIVERED));
        }
        return Optional.empty();
    }

    private Optional<Instant> notTaken(DeliveryStore.Delivery delivery, String code) {
        Instant now = clock.instant();
        store.failed(delivery.id(), code);
        Duration trying = Duration.between(delivery.firstAt(), now);
        if (trying.compareTo(TELL_AFTER) >= 0) {
            tell(delivery, now);
        }
        if (trying.compareTo(GIVE_UP_AFTER) >= 0) {
            store.giveUp(delivery.id(), now);
            return Optional.empty();
        }
        return Optional.of(now.plus(WAITS.get(Math.min(delivery.attempts(), WAITS.size() - 1))));
    }

    /** Nothing has got through for too long: the action reads as failed, and a human is told, once. */
    private void tell(DeliveryStore.Delivery delivery, Instant now) {
        Action action = actions.lock(delivery.actionId()).orElseThrow();
        if (action.step() == Step.SENT) {
            actions.step(action.id(), Step.FAILED, null, now);
            write(action, delivery, Step.FAILED, now);
            events.publishEvent(new ActionStepped(action.tenant(), action.caseId(), now, action.id(), Step.FAILED));
        }
    }

    private void write(Action action, DeliveryStore.Delivery delivery, Step step, Instant now) {
        timeline.write(
                action.tenant(),
                action.caseId(),
                TimelineDraft.of(now, TimelineKind.RECEIPT, Actor.DESK)
                        .with("action", action.kind())
                        .with("partner", action.partner())
                        .with("step", step)
                        .causedBy("delivery-" + delivery.id() + "-" + step));
    }
}
