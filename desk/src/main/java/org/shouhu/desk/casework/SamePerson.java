package org.shouhu.desk.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;

/**
 * An account that follows another: both belong to one person, whose case is the other's.
 *
 * @param person the account that follows
 * @param main the account whose case is the person's
 * @param caseId the case that follows, null where the account had none
 * @param mainCase the case that it followed when they were joined
 * @param by who said so: a login, or the platform as an {@link org.shouhu.desk.audit.Actor}
 */
public record SamePerson(
        long id,
        Tenant tenant,
        PersonRef person,
        PersonRef main,
        @Nullable CaseId caseId,
        CaseId mainCase,
        Instant at,
        String by) {

    private static final String PLATFORM = "platform:";

    /** Whether the platform said so; otherwise a member of the staff did. */
    public boolean byPlatform() {
        return by.startsWith(PLATFORM);
    }
}
