package org.shouhu.desk.intake;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.Orders;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Observations;
import org.shouhu.desk.casework.Promises;
import org.shouhu.desk.casework.Tellers;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.intake.store.ToldEventStore;
import org.shouhu.detection.Author;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Utterance;
import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.pipeline.TenantPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes what happened to a case's story. What stands there already stays as it is. */
@Component
class Story {

    private static final Logger LOG = LoggerFactory.getLogger(Story.class);

    private final Timeline timeline;
    private final Tellers tellers;
    private final Observations observations;
    private final Promises promises;
    private final Talks talks;
    private final Orders orders;
    private final Detector detector;
    private final ToldEventStore told;
    private final Clock clock;

    Story(
            Timeline timeline,
            Tellers tellers,
            Observations observations,
            Promises promises,
            Talks talks,
            Orders orders,
            Detector detector,
            ToldEventStore told,
            Clock clock) {
        this.timeline = timeline;
        this.tellers = tellers;
        this.observations = observations;
        this.promises = promises;
        this.talks = talks;
        this.orders = orders;
        this.detector = detector;
        this.told = told;
        this.clock = clock;
    }

    /** What makes an event the same for the story, whoever tells of it. */
    static String digest(TenantPerson account, String keptId) {
        return Cause.of(account.pseudonym(), keptId);
    }

    static String cause(EventReference event) {
        return "event-" + Cause.of(event.source(), event.id());
    }

    /** The account that said it, where that is not the one whose case it is. */
    static @Nullable String otherAccount(Episode episode, TenantPerson account) {
        String pseudonym = account.pseudonym();
        return PersonRef.isOne(pseudonym) && !pseudonym.equals(episode.person().value())
                ? new PersonRef(pseudonym).shortForm()
                : null;
    }

    /** Who speaks in a case through an account: the person, or somebody who tells of the person. */
    Actor speaker(Episode episode, TenantPerson account) {
        String pseudonym = account.pseudonym();
        return PersonRef.isOne(pseudonym) && tellers.tells(episode, new PersonRef(pseudonym))
                ? Actor.TELLER
                : Actor.PERSON;
    }

    /** Remembers that the story holds an event. */
    void holds(Episode episode, TenantPerson account, EventReference event) {
        told.add(episode.tenant(), episode.id(), digest(account, event.kept()));
    }

    /** Writes an event that an alert rests on. A search is told here; where a person is merely followed it is not. */
    void tell(Episode episode, TenantPerson account, PersonEvent event) {
        if (event.happening() instanceof Happening.Searched searched) {
            timeline.write(
                    episode.tenant(),
                    episode.id(),
                    said(episode, account, event, TimelineKind.POST, searched.text())
                            .with("kind", "search"));
        }
        take(episode, account, event);
    }

    /** Writes what happened to somebody with a case, or what the teller of that person says. */
    void take(Episode episode, TenantPerson account, PersonEvent event) {
        if (speaker(episode, account).equals(Actor.TELLER) && !isSaid(event.happening())) {
            return; // the teller's own orders and signs of life are not the person's
        }
        holds(episode, account, event.reference());
        String cause = cause(event.reference());
        Instant at = at(event);
        switch (event.happening()) {
            case Happening.Message message -> message(episode, account, event, message);
            case Happening.Posted posted ->
                timeline.write(
                        episode.tenant(),
                        episode.id(),
                        said(episode, account, event, TimelineKind.POST, posted.text())
                                .with("kind", posted.kind())
                                .with("ipRegion", posted.ipRegion().isEmpty() ? null : posted.ipRegion()));
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

    private static boolean isSaid(Happening happening) {
        return happening instanceof Happening.Message || happening instanceof Happening.Posted;
    }

    private void message(Episode episode, TenantPerson account, PersonEvent event, Happening.Message message) {
        Instant at = at(event);
        talks.open(episode, message.shop(), message.conversation());
        TimelineDraft line = message.author() == Author.CUSTOMER
                ? said(episode, account, event, TimelineKind.MESSAGE, message.text())
                : TimelineDraft.of(at, TimelineKind.MESSAGE, AlertArrivals.actor(message.author()))
                        .saying(message.text())
                        .causedBy(cause(event.reference()));
        timeline.write(
                episode.tenant(),
                episode.id(),
                line.with("author", message.author())
                        .with("shop", message.shop())
                        .beside(message.products()));
        if (speaker(episode, account).equals(Actor.TELLER)) {
            return; // what was agreed with the person only the person keeps
        }
        switch (message.author()) {
            case CUSTOMER -> promises.answered(episode.id(), at);
            case AGENT -> promises.greeted(episode.id(), at);
            case BOT -> {}
        }
    }

    /** The person's own words, with what is heard in them. */
    private TimelineDraft said(
            Episode episode, TenantPerson account, PersonEvent event, TimelineKind kind, String words) {
        return TimelineDraft.of(at(event), kind, speaker(episode, account))
                .with("account", otherAccount(episode, account))
                .with("evidence", evidence(words))
                .saying(words)
                .causedBy(cause(event.reference()));
    }

    /**
     * When it reached us: a platform's clock may be hours wrong, and the timeline has one clock. Nothing happened later
     * than now.
     */
    private Instant at(PersonEvent event) {
        Instant now = clock.instant();
        return event.receivedAt().isAfter(now) ? now : event.receivedAt();
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
}
