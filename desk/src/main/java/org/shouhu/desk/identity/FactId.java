package org.shouhu.desk.identity;

import java.util.UUID;

/**
 * A fact in the vault.
 *
 * @param value chance alone; says nothing about the fact
 */
public record FactId(UUID value) {
    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException when the text is none; the message does not repeat it
     */
    public static FactId of(String text) {
        try {
            return new FactId(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("A fact id is a UUID.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
