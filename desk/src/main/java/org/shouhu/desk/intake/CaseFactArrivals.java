package org.shouhu.desk.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shouhu.desk.action.Orders;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Observations;
import org.shouhu.desk.casework.Promises;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.Alerts;
import org.shouhu.detection.Author;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Utterance;
import org.shouhu.detection.person.EventParser;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.ParsedEvent;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.pipeline.CaseFact;
import org.shouhu.pipeline.CrossingHandler;
import org.shouhu.pipeline.UnreadableCrossing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what happens to persons with a case to their timelines: the talk, orders, parcels, signs of life. */
@Component
class CaseFactArrivals implements CrossingHandler<CaseFact> {

    private static final Logger LOG = LoggerFactory.getLogger(CaseFactArrivals.class);

    private static final Duration LONGEST_OVERTAKING = Duration.ofMinutes(10);

    private final Cases cases;
    private final Alerts alerts;
    private final Timeline timeline;
    private final Observations observations;
    private final Promises promises;
    private final Talks talks;
    private final Orders orders;
    private final Detector detector;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final EventParser parser = new EventParser((tenant, reference) -> new PersonKey(reference));

    CaseFactArrivals(
            Cases cases,
            Alerts alerts,
            Timeline timeline,
            Observations observations,
            Promises promises,
            Talks talks,
            Orders orders,
            Detector detector,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.alerts = alerts;
        this.timeline = timeline;
        this.observations = observations;
        this.promises = promises;
        this.talks = talks;
        this.orders = orders;
        this.detector = detector;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void arrived(CaseFact fact) {
        Tenant tenant = new Tenant(fact.person().tenant());
        if (!PersonRef.isOne(fact.person().pseudonym())) {
            return;
        }
        Optional<Episode> episode =
                cases.unendedOf(tenant, new PersonRef(fact.person().pseudonym()));
        if (episode.isEmpty()) {
            if (overtakesItsAlert(tenant, fact)) {
                throw new IllegalStateException("The alert of this fact has not arrived yet.");
            }
            return; // the case has ended: nothing of what follows is kept
        }
        String json = new String(fact.event().cloudEvent(), java.nio.charset.StandardCharsets.UTF_8);
        if (parser.parse(json, tenant.value(), Optional.of(fact.event().received()))
                instanceof ParsedEvent.Understood understood) {
            transaction.executeWithoutResult(status -> take(episode.get(), understood.event()));
        }
    }

    /** Alerts and facts cross side by side: a fact that is faster than its alert is offered again a moment later. */
    private boolean overtakesItsAlert(Tenant tenant, CaseFact fact) {
        return fact.alert()
                .filter(alert -> !alerts.knows(tenant, "stream-" + alert))
                .filter(alert -> fact.event().received().isAfter(clock.instant().minus(LONGEST_OVERTAKING)))
                .isPresent();
    }

    private void take(Episode episode, PersonEvent event) {
        String cause = "event-"
                + Cause.of(event.reference().source(), event.reference().id());
        // When it reached us: a platform's clock may be hours wrong, and the timeline has one clock.
        Instant at = latest(event.receivedAt());
        switch (event.happening()) {
            case Happening.Message message -> message(episode, message, at, cause);
            case Happening.Posted posted ->
                timeline.write(
                        episode.tenant(),
                        episode.id(),
                        TimelineDraft.of(at, TimelineKind.POST, Actor.PERSON)
                                .with("kind", posted.kind())
                                .with("ipRegion", posted.ipRegion().isEmpty() ? null : posted.ipRegion())
                                .with("evidence", evidence(posted.text()))
                                .saying(posted.text())
                                .causedBy(cause));
            case Happening.AccountActive active -> {
                observations.noteActivity(
                        episode.tenant(),
                        episode.id(),
                        at,
                        active.kind(),
                        active.nickname().isEmpty() ? null : active.nickname(),
                        cause);
                promises.answered(episode.id(), at);
            }
            case Happening.Ordered ordered -> orders.seen(episode, ordered, at, cause);
            case Happening.ParcelMoved parcel -> orders.parcelSeen(episode, parcel, at, cause);
            case Happening.Searched searched -> {}
            case Happening.Reported reported -> {}
            case Happening.Watched watched -> {}
            case Happening.Between between -> {}
        }
    }

    private void message(Episode episode, Happening.Message message, Instant at, String cause) {
        talks.open(episode, message.shop(), message.conversation());
        timeline.write(
                episode.tenant(),
                episode.id(),
                TimelineDraft.of(at, TimelineKind.MESSAGE, AlertArrivals.actor(message.author()))
                        .with("author", message.author())
                        .with("shop", message.shop())
                        .with("evidence", message.author() == Author.CUSTOMER ? evidence(message.text()) : null)
                        .saying(message.text())
                        .causedBy(cause));
        switch (message.author()) {
            case CUSTOMER -> promises.answered(episode.id(), at);
            case AGENT -> promises.greeted(episode.id(), at);
            case BOT -> {}
        }
    }

    /** Nothing happened later than now, whatever a platform's clock says. */
    private Instant latest(Instant at) {
        Instant now = clock.instant();
        return at.isAfter(now) ? now : at;
    }

    private String evidence(String text) {
        try {
            return AlertArrivals.evidence(detector.read(Utterance.of(text)).evidence());
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "a message of a case could not be read by the detector: {}",
                    unreadable.getClass().getSimpleName());
            return "";
        }
    }

    @Override
    public void unreadable(UnreadableCrossing record) {
        LOG.error("a case fact of {} could not be read: {}", record.topic(), record.reason());
    }
}
