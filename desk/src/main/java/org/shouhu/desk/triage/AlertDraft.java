package org.shouhu.desk.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.Band;

/**
 * An alert about to be raised.
 *
 * @param cause names what brought it about; the same cause raises one alert, however often it is delivered
 * @param reasons codes that the interface words, most telling first, such as {@code past_attempt} or {@code
 *     several_shops:3}; never a person's words
 * @param shop the shop whose chat it came from, null when it did not
 * @param eventAt when it happened, by the platform's clock
 * @param receivedAt when it reached us
 * @param detectedAt when it was understood
 */
public record AlertDraft(
        Tenant tenant,
        String cause,
        PersonRef person,
        Band band,
        AlertSource source,
        List<String> reasons,
        @Nullable String shop,
        boolean drill,
        Instant eventAt,
        Instant receivedAt,
        Instant detectedAt) {

    public AlertDraft {
        reasons = List.copyOf(reasons);
    }
}
