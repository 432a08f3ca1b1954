package org.shouhu.desk.identity;

import java.time.Instant;
import java.util.List;

/**
 * A fact as the case page shows it.
 *
 * @param id to ask for the whole of it
 * @param person whom it is about
 * @param kind what it says
 * @param shown what may be shown: masked on the server, or whole while a reveal by this reader lasts
 * @param revealed whether it is shown whole
 * @param source where it comes from
 * @param alsoFrom other sources of the very same value
 * @param observedAt when it was true
 * @param confidence how far it may be relied upon
 */
public record MaskedFact(
        FactId id,
        PersonRef person,
        FactKind kind,
        String shown,
        boolean revealed,
        String source,
        List<String> alsoFrom,
        Instant observedAt,
        Confidence confidence) {
    @Override
    public String toString() {
        return "MaskedFact[" + id + ", " + kind + ", withheld]";
    }
}
