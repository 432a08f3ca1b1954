package org.shouhu.detection.person;

/**
 * Whom the signals are about: an opaque pseudonym, one per person and tenant. The way back to the platform's own
 * reference is in the vault alone.
 *
 * @param value 1 to 200 characters
 */
public record PersonKey(String value) {

    private static final int LONGEST = 200;

    public PersonKey {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a person key has 1 to " + LONGEST + " characters");
        }
    }
}
