package org.shouhu.desk.storage;

import java.util.regex.Pattern;

/**
 * A platform that shares the desk with others and sees nothing of theirs.
 *
 * @param value 1 to 32 lower-case letters, digits and hyphens, beginning with a letter: {@code harbour-market}
 */
public record Tenant(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public Tenant {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A tenant is 1 to 32 lower-case letters, digits and hyphens, beginning with a letter.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
