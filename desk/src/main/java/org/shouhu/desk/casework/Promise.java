package org.shouhu.desk.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment made with the person, within a window.
 *
 * @param words what was agreed, empty when the case has been erased
 */
public record Promise(
        long id,
        Instant opensAt,
        Instant closesAt,
        String words,
        String madeBy,
        @Nullable Instant keptAt,
        @Nullable Instant answeredAt,
        @Nullable Instant brokenAt) {

    /** Where a promise stands. */
    public enum State {
        MADE,
        /** We have kept our side and wait for the answer. */
        KEPT,
        ANSWERED,
        /** The window closed without an answer. */
        BROKEN
    }

    public State state() {
        if (answeredAt != null) {
            return State.ANSWERED;
        }
        if (brokenAt != null) {
            return State.BROKEN;
        }
        return keptAt != null ? State.KEPT : State.MADE;
    }

    @Override
    public String toString() {
        return "Promise[id=" + id + ", words=[withheld]]";
    }
}
