package org.shouhu.desk.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Origin;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.store.AlertStore;
import org.shouhu.desk.triage.store.QueueStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Raises alerts: opens the case, puts the person into the queue, starts the clocks, all or nothing. */
@Service
public class Alerts {

    private final AlertStore alerts;
    private final QueueStore queue;
    private final Cases cases;
    private final Timeline timeline;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alerts(
            AlertStore alerts,
            QueueStore queue,
            Cases cases,
            Timeline timeline,
            Clocks clocks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.alerts = alerts;
        this.queue = queue;
        this.cases = cases;
        this.timeline = timeline;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    /** Raises the alert. A cause that raised one before changes nothing. */
    @Transactional
    public Raised raise(AlertDraft draft) {
        Optional<Episode> known = alerts.caseOf(draft.tenant(), draft.cause()).flatMap(cases::find);
        if (known.isPresent()) {
            return new Raised.KnownAlready(known.get());
        }
        Instant now = clock.instant();
        Episode episode =
                cases.openFor(draft.tenant(), draft.person(), origin(draft.source()), draft.band(), draft.drill());
        if (!alerts.insert(draft, episode.id(), now)) {
            return new Raised.KnownAlready(episode);
        }
        timeline.write(
                draft.tenant(),
                episode.id(),
                TimelineDraft.of(now, TimelineKind.ALERT, Actor.DESK)
                        .with("band", draft.band())
                        .with("source", draft.source())
                        .with("reasons", String.join(",", draft.reasons())));
        Lane lane = Lane.of(draft.band(), draft.source());
        Instant claimDue = now.plus(DeadlineKind.claimWithin(draft.band()));
        QueueStore.Placed placed = queue.place(draft, episode.id(), lane, now, claimDue);
        if (placed.waits()) {
            clocks.start(draft.tenant(), episode.id(), DeadlineKind.CLAIM, placed.claimDue());
        }
        if (lane == Lane.QUEUE && episode.disposedAt() == null) {
            clocks.start(draft.tenant(), episode.id(), DeadlineKind.DECIDE, now.plus(DeadlineKind.DECIDE_WITHIN));
        }
        events.publishEvent(new AlertQueued(draft.tenant(), episode.id(), now, draft.band(), lane));
        return new Raised.Queued(episode);
    }

    /** Whether a cause has raised an alert. */
    public boolean knows(Tenant tenant, String cause) {
        return alerts.knows(tenant, cause);
    }

    private static Origin origin(AlertSource source) {
        return switch (source) {
            case DETECTION, BROKEN_PROMISE -> Origin.DETECTION;
            case SHOP_REPORT -> Origin.SHOP_REPORT;
            case CALLER_REPORT -> Origin.CALLER_REPORT;
            case PLEA_SEEN_ELSEWHERE -> Origin.PLEA_SEEN_ELSEWHERE;
            case STAFF_REPORT -> Origin.STAFF_REPORT;
        };
    }
}
