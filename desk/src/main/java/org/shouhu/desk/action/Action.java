package org.shouhu.desk.action;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/**
 * Something asked of a partner.
 *
 * @param subject the order or parcel that it is about, null when it is about the person
 * @param disclosed codes of what the partner was told, never the content
 * @param incidentNumber as the police gave it, null until they did
 */
public record Action(
        ActionId id,
        Tenant tenant,
        CaseId caseId,
        ActionKind kind,
        String partner,
        @Nullable String subject,
        Step step,
        boolean drill,
        LegalBasis legalBasis,
        List<String> disclosed,
        @Nullable String incidentNumber,
        String askedBy,
        Instant askedAt,
        Instant steppedAt) {

    public Action {
        disclosed = List.copyOf(disclosed);
    }
}
