package org.shouhu.desk.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dated look at how the person is doing during an observation.
 *
 * @param findings what the account's activity since the crisis says; null until the day has come
 * @param confirmedBy who read it and was content; null until then
 */
public record Recheck(
        long id,
        Instant dueAt,
        @Nullable Findings findings,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy) {

    /**
     * What is known of the account since the observation began.
     *
     * @param logins how many sign-ins were seen
     * @param lastLogin the last of them, null when there was none
     * @param postingResumed whether the person posts again
     * @param nickname the nickname as it last changed, null when it did not
     */
    public record Findings(
            int logins,
            @Nullable Instant lastLogin,
            boolean postingResumed,
            @Nullable String nickname) {

        @Override
        public String toString() {
            return "Findings[withheld]";
        }
    }
}
