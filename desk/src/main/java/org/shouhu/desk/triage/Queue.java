package org.shouhu.desk.triage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.store.QueueStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is next, and in whose hands everybody is. */
@Service
public class Queue {

    /** A holder who shows no sign of life for this long, before anything was decided, loses the claim. */
    static final Duration SILENCE = Duration.ofMinutes(3);

    private final QueueStore store;
    private final Cases cases;
    private final Timeline timeline;
    private final Clocks clocks;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Queue(
            QueueStore store,
            Cases cases,
            Timeline timeline,
            Clocks clocks,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.timeline = timeline;
        this.clocks = clocks;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Who waits in a lane, most urgent first, then longest waiting. */
    public List<QueueItem> waiting(Tenant tenant, Lane lane, int limit) {
        return store.waiting(tenant, lane, limit);
    }

    /** Who is in somebody's hands, latest first. */
    public List<QueueItem> held(Tenant tenant, int limit) {
        return store.held(tenant, limit);
    }

    public Optional<QueueItem> find(CaseId caseId) {
        return store.find(caseId);
    }

    /** Takes a person on. The first who asks gets them. */
    @Transactional
    public ClaimOutcome claim(Tenant tenant, CaseId caseId, String by) {
        Instant now = clock.instant();
        if (!store.claim(caseId, by, now)) {
            return store.find(caseId)
                    .map(QueueItem::claimedBy)
                    .<ClaimOutcome>map(ClaimOutcome.HeldBy::new)
                    .orElseGet(ClaimOutcome.NotWaiting::new);
        }
        clocks.meet(caseId, DeadlineKind.CLAIM);
        cases.heldBy(caseId, tenant, by);
        timeline.write(tenant, caseId, TimelineDraft.of(now, TimelineKind.CLAIMED, Actor.staff(by)));
        audit.record(new AuditEntry(
                tenant,
                Actor.staff(by),
                "case-claimed",
                new Subject("case", caseId.toString()),
                "work on the case",
                Map.of()));
        events.publishEvent(new CaseClaimed(tenant, caseId, now, by));
        return new ClaimOutcome.Claimed();
    }

    /** Gives a case to a colleague; says whether the giver held it. */
    @Transactional
    public boolean handOver(Tenant tenant, CaseId caseId, String from, String to) {
        Instant now = clock.instant();
        if (!store.handOver(caseId, from, to, now)) {
            return false;
        }
        cases.heldBy(caseId, tenant, to);
        timeline.write(
                tenant,
                caseId,
                TimelineDraft.of(now, TimelineKind.HANDED_OVER, Actor.staff(from))
                        .with("to", to));
        audit.record(new AuditEntry(
                tenant,
                Actor.staff(from),
                "case-handed-over",
                new Subject("case", caseId.toString()),
                "work on the case",
                Map.of("to", to)));
        events.publishEvent(new CaseClaimed(tenant, caseId, now, to));
        return true;
    }

    /** Puts a case back, to be claimed anew. */
    @Transactional
    public boolean release(Tenant tenant, CaseId caseId, String holder) {
        return release(tenant, caseId, holder, Actor.staff(holder));
    }

    /** Notes a sign of life of somebody who may hold cases. */
    @Transactional
    public void seen(String holder) {
        store.seen(holder, clock.instant());
    }

    /** The demo's clock has jumped: nobody fell silent by it. */
    @Transactional
    public void everybodySeen() {
        store.allSeen(clock.instant());
    }

    /** Puts back what silent holders hold; says how many. */
    @Transactional
    public int releaseSilent() {
        List<QueueStore.Held> silent = store.silentSince(clock.instant().minus(SILENCE));
        int released = 0;
        for (QueueStore.Held held : silent) {
            boolean decided = cases.find(held.caseId())
                    .map(episode -> episode.disposedAt() != null)
                    .orElse(true);
            if (!decided && release(held.tenant(), held.caseId(), held.holder(), Actor.DESK)) {
                released++;
            }
        }
        return released;
    }

    /** Takes a case out of the queue: it ended, or a watch has begun. */
    @Transactional
    public void leave(Tenant tenant, CaseId caseId) {
        Instant now = clock.instant();
        if (store.leave(caseId, now)) {
            clocks.meetAll(caseId);
            events.publishEvent(new QueueChanged(tenant, caseId, now));
        }
    }

    /**
     * Two cases are one person's: whoever waited under the one waits, or is held, under the other. The band only rises,
     * the earlier deadlines count, and a deadline to decide that ran for either runs on.
     */
    @Transactional
    public void fold(Tenant tenant, CaseId main, PersonRef person, CaseId other) {
        Instant now = clock.instant();
        Optional<QueueStore.Placed> placed = store.takeIn(main, person, other);
        if (placed.isEmpty()) {
            return; // the other one waited for nobody
        }
        Optional<Instant> decide = clocks.running(other).stream()
                .filter(running -> running.kind() == DeadlineKind.DECIDE)
                .map(Clocks.Running::dueAt)
                .findFirst();
        store.leave(other, now);
        clocks.meet(other, DeadlineKind.CLAIM);
        clocks.meet(other, DeadlineKind.DECIDE);
        if (placed.get().waits()) {
            clocks.start(tenant, main, DeadlineKind.CLAIM, placed.get().claimDue());
        } else {
            clocks.meet(main, DeadlineKind.CLAIM);
        }
        decide.ifPresent(due -> clocks.start(tenant, main, DeadlineKind.DECIDE, due));
        cases.heldBy(main, tenant, store.find(main).map(QueueItem::claimedBy).orElse(null));
        cases.heldBy(other, tenant, null);
        events.publishEvent(new QueueChanged(tenant, main, now));
        events.publishEvent(new QueueChanged(tenant, other, now));
    }

    /**
     * A case that followed another stands for itself again: whoever is in it waits anew, whatever was decided under the
     * other one.
     */
    @Transactional
    public void unfold(Tenant tenant, CaseId caseId) {
        Instant now = clock.instant();
        Episode episode = cases.lock(caseId);
        Instant due = now.plus(DeadlineKind.claimWithin(episode.band()));
        if (!store.waitAgain(caseId, now, due)) {
            throw new IllegalStateException("an open case that never stood in the queue cannot wait there again");
        }
        clocks.start(tenant, caseId, DeadlineKind.CLAIM, due);
        if (episode.disposedAt() == null) {
            clocks.start(tenant, caseId, DeadlineKind.DECIDE, now.plus(DeadlineKind.DECIDE_WITHIN));
        }
        cases.heldBy(caseId, tenant, null);
        events.publishEvent(new AlertQueued(tenant, caseId, now, episode.band(), Lane.QUEUE));
    }

    private boolean release(Tenant tenant, CaseId caseId, String holder, Actor by) {
        Instant now = clock.instant();
        Optional<QueueItem> item = store.find(caseId);
        if (item.isEmpty()) {
            return false; // nobody waits in it any more: it is observed, or has ended
        }
        Instant due = now.plus(DeadlineKind.claimWithin(item.get().band()));
        if (!store.release(caseId, holder, due)) {
            return false;
        }
        clocks.start(tenant, caseId, DeadlineKind.CLAIM, due);
        cases.heldBy(caseId, tenant, null);
        timeline.write(
                tenant, caseId, TimelineDraft.of(now, TimelineKind.RELEASED, by).with("from", holder));
        audit.record(new AuditEntry(
                tenant,
                by,
                "case-released",
                new Subject("case", caseId.toString()),
                "work on the case",
                Map.of("from", holder)));
        events.publishEvent(new CaseReleased(tenant, caseId, now, holder));
        return true;
    }
}
