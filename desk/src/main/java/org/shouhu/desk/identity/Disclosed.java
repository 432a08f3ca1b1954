package org.shouhu.desk.identity;

import java.time.Instant;
import org.shouhu.desk.storage.Withheld;

/**
 * A fact on its way to a partner who needs it.
 *
 * @param person whom it is about
 * @param kind what it says
 * @param value what is known
 * @param source where it comes from
 * @param observedAt when it was true
 * @param confidence how far it may be relied upon
 */
public record Disclosed(
        PersonRef person,
        FactKind kind,
        Withheld<String> value,
        String source,
        Instant observedAt,
        Confidence confidence) {}
