package org.shouhu.desk.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What opening a sealed text led to. */
public sealed interface Opened {
    /** The text, null when the case was erased. */
    default @Nullable String textOrNull() {
        return switch (this) {
            case Text text -> text.text();
            case Erased erased -> null;
        };
    }

    /**
     * The text.
     *
     * @param text as it was sealed
     */
    record Text(String text) implements Opened {
        @Override
        public String toString() {
            return "Text[withheld]";
        }
    }

    /**
     * The case was erased; nobody can open it again.
     *
     * @param at when
     */
    record Erased(Instant at) implements Opened {}
}
