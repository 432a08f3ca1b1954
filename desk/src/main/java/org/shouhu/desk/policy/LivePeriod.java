package org.shouhu.desk.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.storage.Tenant;

/**
 * A time in which a version was in force.
 *
 * @param id counts these times
 * @param until null while it is in force
 */
public record LivePeriod(
        long id,
        Tenant tenant,
        int number,
        Instant since,
        @Nullable Instant until,
        How how,
        String by,
        String why) {

    /** How it came to be in force. */
    public enum How {
        /** It shipped, and nothing was in force. */
        IMPORTED,
        /** A second person approved it. */
        APPROVED,
        /** It had been in force before. */
        ROLLED_BACK
    }
}
