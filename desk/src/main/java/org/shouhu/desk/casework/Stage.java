package org.shouhu.desk.casework;

/** Where a case stands. A stage knows where it can go. */
public enum Stage {
    /** Waiting for, or in the hands of, an intervener. */
    OPEN,
    /** The crisis is over; a dated watch runs. */
    OBSERVING,
    CLOSED;

    /** Whether a case at this stage may move to the other. A new danger moves an observed case back to open. */
    public boolean canTransitionTo(Stage next) {
        return switch (this) {
            case OPEN -> next == OBSERVING || next == CLOSED;
            case OBSERVING -> next == OPEN || next == CLOSED;
            case CLOSED -> false;
        };
    }
}
