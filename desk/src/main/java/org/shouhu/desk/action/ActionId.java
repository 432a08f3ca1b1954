package org.shouhu.desk.action;

import java.util.UUID;

/** One thing asked of one partner. Partners name it in their receipts. */
public record ActionId(UUID value) {

    public static ActionId random() {
        return new ActionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no such id; the message does not repeat it */
    public static ActionId of(String text) {
        try {
            return new ActionId(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("An action id is a UUID.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
