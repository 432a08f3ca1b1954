package org.shouhu.desk.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.CaseId;

/**
 * A shop's talk that belongs to a case.
 *
 * @param handedOverAt when the shop agent handed it over to the desk, null while they keep talking
 */
public record Talk(
        CaseId caseId,
        String shop,
        Instant openedAt,
        @Nullable Instant handedOverAt,
        @Nullable String handedOverBy) {}
