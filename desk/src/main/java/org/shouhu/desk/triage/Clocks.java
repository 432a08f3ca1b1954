package org.shouhu.desk.triage;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.store.DeadlineStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of a case. A deadline and its timer are written in the transaction of the change that starts them; an
 * escalation, the mark that it was taken, and the next timer in one more. So a crash at any moment loses none and
 * repeats none.
 */
@Service
public class Clocks {

    static final TaskDescriptor<Long> DEADLINE = TaskDescriptor.of("triage-deadline", Long.class);

    private final DeadlineStore deadlines;
    private final Timeline timeline;
    private final SchedulerClient timers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clocks(
            DeadlineStore deadlines,
            Timeline timeline,
            @Lazy SchedulerClient timers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    /** A deadline that has not been met. */
    public record Running(DeadlineKind kind, Instant dueAt) {}

    /** Starts a deadline, unless one of its kind runs already; an earlier moment pulls that one in. */
    @Transactional
    public void start(Tenant tenant, CaseId caseId, DeadlineKind kind, Instant dueAt) {
        DeadlineStore.Deadline deadline = deadlines.start(tenant, caseId, kind, dueAt);
        if (deadline.step() == 0) {
            // Named by its moment, too: a deadline that was pulled in has a second, earlier timer; the later one
            // finds the step taken.
            timers.scheduleIfNotExists(
                    DEADLINE.instance(deadline.id() + "-0-" + deadline.dueAt().toEpochMilli())
                            .data(deadline.id())
                            .scheduledTo(deadline.dueAt()));
        }
    }

    /** What the clock waited for has happened. */
    @Transactional
    public void meet(CaseId caseId, DeadlineKind kind) {
        deadlines.meet(caseId, kind, clock.instant());
    }

    /** Nothing is waited for any more. */
    @Transactional
    public void meetAll(CaseId caseId) {
        deadlines.meetAll(caseId, clock.instant());
    }

    /** The deadlines of a case that are not met, soonest first. */
    public List<Running> running(CaseId caseId) {
        return deadlines.running(caseId).stream()
                .map(deadline -> new Running(deadline.kind(), deadline.dueAt()))
                .toList();
    }

    /** What nobody has acknowledged yet, newest first. */
    public List<Escalation> openEscalations(Tenant tenant) {
        return deadlines.openEscalations(tenant);
    }

    /** Every escalation of a case, oldest first. */
    public List<Escalation> escalations(CaseId caseId) {
        return deadlines.escalations(caseId);
    }

    /** Somebody has read an escalation. */
    @Transactional
    public void seen(long escalation, String by) {
        deadlines.seen(escalation, by, clock.instant());
    }

    /** A deadline's moment has come. A timer calls it; calling it again before the next step is due changes nothing. */
    @Transactional
    public void due(long deadlineId) {
        DeadlineStore.Deadline deadline = deadlines.lock(deadlineId).orElse(null);
        Instant now = clock.instant();
        if (deadline == null || deadline.metAt() != null) {
            return;
        }
        List<DeadlineKind.Addressee> ladder = deadline.kind().ladder();
        if (deadline.step() >= ladder.size() || now.isBefore(nextStepAt(deadline))) {
            return;
        }
        DeadlineKind.Addressee addressee = ladder.get(deadline.step());
        if (!deadlines.escalate(deadline, addressee, now)) {
            return;
        }
        deadlines.stepped(deadlineId, now);
        timeline.write(
                deadline.tenant(),
                deadline.caseId(),
                TimelineDraft.of(now, TimelineKind.ESCALATION, Actor.DESK)
                        .with("deadline", deadline.kind())
                        .with("to", addressee)
                        .causedBy("deadline-" + deadlineId + "-" + deadline.step()));
        if (deadline.step() + 1 < ladder.size()) {
            timers.scheduleIfNotExists(DEADLINE.instance(deadlineId + "-" + (deadline.step() + 1))
                    .data(deadlineId)
                    .scheduledTo(now.plus(DeadlineKind.STEP_INTERVAL)));
        }
        events.publishEvent(new Escalated(deadline.tenant(), deadline.caseId(), now, deadline.kind(), addressee));
    }

    /** When the next step may be taken: the first at the deadline, each later one an interval after the one before. */
    private Instant nextStepAt(DeadlineStore.Deadline deadline) {
        return deadline.step() == 0
                ? deadline.dueAt()
                : deadlines.lastEscalationAt(deadline.id()).plus(DeadlineKind.STEP_INTERVAL);
    }
}
