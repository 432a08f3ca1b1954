package org.shouhu.desk.triage;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.triage.store.DeadlineStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Audits the clocks themselves: a deadline that passed without its escalation means that a timer was lost or is late.
 * It says so, and takes the step that was missed.
 */
@Component
class ClockAudit {

    private static final Logger LOG = LoggerFactory.getLogger(ClockAudit.class);

    /** How late a timer may be before it counts as overlooked. */
    static final Duration GRACE = Duration.ofSeconds(15);

    private final DeadlineStore deadlines;
    private final Clocks clocks;
    private final Audit audit;
    private final Clock clock;

    ClockAudit(DeadlineStore deadlines, Clocks clocks, Audit audit, Clock clock) {
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks once; says how many deadlines had been overlooked. */
    int look() {
        List<DeadlineStore.Deadline> overlooked =
                deadlines.overlooked(clock.instant().minus(GRACE));
        for (DeadlineStore.Deadline deadline : overlooked) {
            LOG.error(
                    "deadline {} of case {} passed without its escalation; escalating now",
                    deadline.kind(),
                    deadline.caseId());
            audit.record(new AuditEntry(
                    deadline.tenant(),
                    Actor.DESK,
                    "clock-overlooked",
                    new Subject("case", deadline.caseId().toString()),
                    "a deadline passed without its escalation",
                    Map.of("deadline", deadline.kind().name())));
            clocks.due(deadline.id());
        }
        return overlooked.size();
    }
}
