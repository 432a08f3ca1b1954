package org.shouhu.desk.console.shop;

import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.OutcomeKind;

/** Where a case stands, as a shop agent may know it: never more than that. */
public enum TalkState {
    /** Nobody at the desk has taken it on yet. */
    WAITING,
    /** Somebody at the desk has it. */
    TAKEN,
    /** Somebody has reached the person. */
    REACHED,
    /** The crisis is over; the desk keeps watch. */
    WATCHED,
    /** The desk has ended its work. */
    ENDED;

    static TalkState of(Episode episode) {
        return switch (episode.stage()) {
            case CLOSED -> reached(episode.outcome()) ? REACHED : ENDED;
            case OBSERVING -> episode.contactAt() == null ? WATCHED : REACHED;
            case OPEN -> episode.contactAt() != null ? REACHED : episode.holder() == null ? WAITING : TAKEN;
        };
    }

    private static boolean reached(@org.jspecify.annotations.Nullable OutcomeKind outcome) {
        return switch (outcome) {
            case SAFE_AT_HOME, WITH_FAMILY, IN_HOSPITAL -> true;
            case DIED, NOT_FOUND, MISTAKEN -> false;
            case null -> false;
        };
    }

    /** Whether the agent's part is over. */
    public boolean isOver() {
        return switch (this) {
            case WAITING, TAKEN -> false;
            case REACHED, WATCHED, ENDED -> true;
        };
    }
}
