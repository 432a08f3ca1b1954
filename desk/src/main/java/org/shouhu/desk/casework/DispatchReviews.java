package org.shouhu.desk.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.store.DispatchReviewStore;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.CaseSealer;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every dispatch of the police is looked at again afterwards, by somebody who leads. */
@Service
public class DispatchReviews {

    private static final String NOTE = "dispatch-review";

    private final Cases cases;
    private final DispatchReviewStore store;
    private final Timeline timeline;
    private final CaseSealer sealer;
    private final Audit audit;
    private final Clock clock;

    DispatchReviews(
            Cases cases, DispatchReviewStore store, Timeline timeline, CaseSealer sealer, Audit audit, Clock clock) {
        this.cases = cases;
        this.store = store;
        this.timeline = timeline;
        this.sealer = sealer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes what the dispatch turned out to have been; a later review counts instead of an earlier one, which stays.
     *
     * @param note what there is to learn, kept sealed; may be empty
     * @return false when no police were sent, or nobody has reached the person yet: there is nothing to review
     */
    @Transactional
    public boolean review(CaseId caseId, DispatchVerdict verdict, String note, String by) {
        Episode episode = cases.lock(caseId);
        if (episode.policeSentAt() == null || episode.awaitsContact()) {
            return false;
        }
        Instant now = clock.instant();
        Tenant tenant = episode.tenant();
        store.add(tenant, caseId, now, by, verdict, note.isBlank() ? null : sealer.seal(tenant, caseId, NOTE, note));
        timeline.write(
                tenant,
                caseId,
                TimelineDraft.of(now, TimelineKind.DISPATCH_REVIEWED, Actor.staff(by))
                        .with("verdict", verdict)
                        .saying(note));
        audit.record(new AuditEntry(
                tenant,
                Actor.staff(by),
                "dispatch-reviewed",
                new Subject("case", caseId.toString()),
                "review of a dispatch",
                Map.of("verdict", verdict.name())));
        cases.changed(caseId, tenant);
        return true;
    }

    /** The latest verdict; empty when nobody has reviewed the dispatch. */
    public Optional<DispatchVerdict> of(CaseId caseId) {
        return store.latest(caseId);
    }

    /** How many dispatches, drills left out, have each verdict as their latest. A verdict never given is missing. */
    public Map<DispatchVerdict, Integer> counts(Tenant tenant) {
        return store.counts(tenant);
    }
}
