package org.shouhu.desk.identity;

import java.time.Instant;
import java.util.regex.Pattern;
import org.shouhu.desk.storage.Withheld;

/**
 * Something known about who or where a person is.
 *
 * @param kind what it says
 * @param value what is known; 1 to 1,000 characters
 * @param source where it comes from, as a short code and never a sentence: {@code order-service}, {@code caller}
 * @param observedAt when it was true
 * @param confidence how far it may be relied upon
 */
public record IdentityFact(
        FactKind kind, Withheld<String> value, String source, Instant observedAt, Confidence confidence) {
    private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST = 1_000;

    public IdentityFact {
        if (value.value().isBlank() || value.value().length() > LONGEST) {
            throw new IllegalArgumentException("A fact's value has 1 to 1,000 characters.");
        }
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException("A fact's source is a short code in lower case.");
        }
    }
}
