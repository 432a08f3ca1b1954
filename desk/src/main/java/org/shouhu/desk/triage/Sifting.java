package org.shouhu.desk.triage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.shouhu.desk.casework.Disposition;
import org.shouhu.desk.casework.Judgement;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.store.QueueStore;
import org.shouhu.desk.triage.store.SiftingStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lane where one key confirms or declines. A sample of what was declined is read again by somebody else. */
@Service
public class Sifting {

    /** Share of the declined that is read again. */
    static final double SECOND_READING = 0.1;

    private final QueueStore queue;
    private final SiftingStore store;
    private final Queue items;
    private final Judgement judgement;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;
    private final RandomGenerator random;
    private final Clock clock;

    Sifting(
            QueueStore queue,
            SiftingStore store,
            Queue items,
            Judgement judgement,
            Clocks clocks,
            ApplicationEventPublisher events,
            RandomGenerator random,
            Clock clock) {
        this.queue = queue;
        this.store = store;
        this.items = items;
        this.judgement = judgement;
        this.clocks = clocks;
        this.events = events;
        this.random = random;
        this.clock = clock;
    }

    /** A declined item to be read again. */
    public record SecondReading(long id, CaseId caseId, Instant declinedAt) {}

    /** Confirms: the person waits in the queue from now on. */
    @Transactional
    public boolean confirm(Tenant tenant, CaseId caseId, String by) {
        Instant now = clock.instant();
        if (!queue.confirmSifted(caseId)) {
            return false;
        }
        store.add(tenant, caseId, now, by, true, null, false);
        clocks.start(tenant, caseId, DeadlineKind.DECIDE, now.plus(DeadlineKind.DECIDE_WITHIN));
        events.publishEvent(new QueueChanged(tenant, caseId, now));
        return true;
    }

    /** Declines with a reason: no risk seen, an observation opens all the same. */
    @Transactional
    public boolean decline(Tenant tenant, CaseId caseId, String reason, String by) {
        Instant now = clock.instant();
        QueueItem item = queue.find(caseId).orElse(null);
        if (item == null || item.lane() != Lane.SIFTING || item.claimedBy() != null) {
            return false;
        }
        store.add(tenant, caseId, now, by, false, reason, random.nextDouble() < SECOND_READING);
        judgement.dispose(caseId, Disposition.NO_RISK, reason, by);
        items.leave(tenant, caseId);
        return true;
    }

    /** What was declined by others and waits for a second reader. */
    public List<SecondReading> secondReadings(Tenant tenant, String reader) {
        return store.secondReadings(tenant, reader);
    }

    /** A second reader agrees with what was declined. */
    @Transactional
    public void agree(long sifted, String by) {
        store.secondRead(sifted, by, clock.instant());
    }
}
