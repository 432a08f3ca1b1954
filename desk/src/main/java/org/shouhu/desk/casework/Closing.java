package org.shouhu.desk.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.store.EpisodeStore;
import org.shouhu.desk.casework.store.SamePersonStore;
import org.shouhu.desk.identity.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a case, when it may end. */
@Service
public class Closing {

    private final Cases cases;
    private final EpisodeStore episodes;
    private final SamePersonStore same;
    private final Timeline timeline;
    private final Observations observations;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closing(
            Cases cases,
            EpisodeStore episodes,
            SamePersonStore same,
            Timeline timeline,
            Observations observations,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.episodes = episodes;
        this.same = same;
        this.timeline = timeline;
        this.observations = observations;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Ends the case with its outcome, unless a rule forbids it: then says which. */
    @Transactional
    public CloseOutcome close(CaseId caseId, OutcomeKind outcome, String note, String by) {
        Episode episode = cases.lock(caseId);
        if (episode.stage() == Stage.CLOSED) {
            return new CloseOutcome.AlreadyClosed();
        }
        if (episode.awaitsContact()) {
            return new CloseOutcome.ContactNotConfirmed();
        }
        if (episode.assessedAt() == null || episode.disposedAt() == null) {
            return new CloseOutcome.NotDecided();
        }
        List<Episode> following = following(episode);
        if (following.stream().anyMatch(Episode::awaitsContact)) {
            return new CloseOutcome.ContactNotConfirmed();
        }
        end(episode, outcome, note, by);
        following.forEach(follower -> end(follower, outcome, "", by));
        return new CloseOutcome.Closed();
    }

    /** Cases of the same person's other accounts that have not ended: they end with the main one. */
    private List<Episode> following(Episode episode) {
        List<Episode> found = new ArrayList<>();
        for (SamePerson tie : same.followers(episode.tenant(), episode.person())) {
            cases.lockUnendedOf(episode.tenant(), tie.person()).ifPresent(follower -> {
                found.add(follower);
                found.addAll(following(follower));
            });
        }
        return found;
    }

    private void end(Episode episode, OutcomeKind outcome, String note, String by) {
        CaseId caseId = episode.id();
        Instant now = clock.instant();
        observations.end(episode);
        episodes.setClosed(caseId, outcome, now);
        timeline.write(
                episode.tenant(),
                caseId,
                TimelineDraft.of(now, TimelineKind.OUTCOME, Actor.staff(by))
                        .with("outcome", outcome)
                        .saying(note));
        audit.record(new AuditEntry(
                episode.tenant(),
                Actor.staff(by),
                "case-closed",
                new Subject("case", caseId.toString()),
                "work on the case",
                Map.of("outcome", outcome.name())));
        events.publishEvent(new CaseClosed(episode.tenant(), caseId, now, outcome));
    }
}
