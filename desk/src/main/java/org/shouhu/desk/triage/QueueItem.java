package org.shouhu.desk.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.Band;

/** A row of the queue: who waits, why in codes, since when, in whose hands. */
public record QueueItem(
        CaseId caseId,
        Tenant tenant,
        PersonRef person,
        Lane lane,
        Band band,
        AlertSource source,
        List<String> reasons,
        @Nullable String shop,
        int alerts,
        boolean drill,
        Instant waitingSince,
        Instant claimDue,
        @Nullable String claimedBy,
        @Nullable Instant claimedAt) {

    public QueueItem {
        reasons = List.copyOf(reasons);
    }
}
