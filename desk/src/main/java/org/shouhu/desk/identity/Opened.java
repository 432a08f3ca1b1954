package org.shouhu.desk.identity;

import java.time.Instant;

/** What opening a sealed text led to. */
public sealed interface Opened {
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
