package org.shouhu.desk.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.storage.Tenant;

/**
 * A version of the policy that grades the persons of one platform.
 *
 * @param number 0 for the one that shipped with the first start, then counted up
 * @param name name and version as every alert carries them; null while the text cannot be read
 * @param revision counts changes of the text, from 1
 * @param basedOn the version it began as; null for one that shipped
 * @param author who began it
 * @param proposal who asks for a second person's word, and why; null while nobody does
 */
public record PolicyVersion(
        Tenant tenant,
        int number,
        @Nullable String name,
        String text,
        VersionState state,
        int revision,
        @Nullable Integer basedOn,
        String author,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        @Nullable Proposal proposal) {

    /** A wish that this version be in force. */
    public record Proposal(String by, Instant at, String why) {}

    /** A version with its first text. */
    static PolicyVersion begun(
            Tenant tenant,
            int number,
            @Nullable String name,
            String text,
            VersionState state,
            @Nullable Integer basedOn,
            String author,
            Instant now) {
        return new PolicyVersion(tenant, number, name, text, state, 1, basedOn, author, now, author, now, null);
    }
}
