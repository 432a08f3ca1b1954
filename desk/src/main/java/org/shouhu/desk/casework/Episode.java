package org.shouhu.desk.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.Band;

/** A case as its first line shows it. Instants are null until the thing has happened. */
public record Episode(
        CaseId id,
        Tenant tenant,
        PersonRef person,
        Origin origin,
        boolean drill,
        Band band,
        Stage stage,
        @Nullable String holder,
        @Nullable Level level,
        @Nullable Disposition disposition,
        Instant openedAt,
        @Nullable Instant assessedAt,
        @Nullable Instant disposedAt,
        @Nullable Instant policeSentAt,
        @Nullable Instant contactAt,
        @Nullable Instant closedAt,
        @Nullable OutcomeKind outcome) {

    /** Whether police were sent and nobody has reached the person yet: such a case cannot end. */
    public boolean awaitsContact() {
        return policeSentAt != null && contactAt == null;
    }
}
