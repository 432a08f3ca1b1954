package org.shouhu.desk.identity;

import java.util.regex.Pattern;

/**
 * A person as everybody outside the vault knows them: a keyed hash of tenant and the platform's id, or chance for a
 * reported person whose account nobody knows. It may be printed.
 *
 * @param value {@code P-} and 26 letters or digits of Crockford's base 32, which leaves out I, L, O and U so that it can
 *     be read aloud
 */
public record PersonRef(String value) {
    private static final Pattern SHAPE = Pattern.compile("P-[0-9A-HJKMNP-TV-Z]{26}");
    private static final int SHORT_LENGTH = "P-7F2K".length();

    public PersonRef {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A person reference is P- and 26 letters or digits.");
        }
    }

    /** Whether a text has the form of a person reference. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** For the screen: {@code P-7F2K}. Two persons may share it; never look anybody up by it. */
    public String shortForm() {
        return value.substring(0, SHORT_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
