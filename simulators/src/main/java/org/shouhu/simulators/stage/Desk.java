package org.shouhu.simulators.stage;

import java.time.Duration;
import java.time.Instant;

/** The desk as the stage meets it. Every method throws {@link DeskAway} when the desk cannot be reached. */
interface Desk {

    /** Somebody of the scripted staff, signed in. */
    Colleague colleague(String login);

    State state();

    /** Skips waiting; false when somebody waits or a visitor holds a case. */
    boolean jump(Duration ahead);

    /**
     * How things stand.
     *
     * @param now by the desk's clock
     * @param waiting how many persons wait to be claimed
     */
    record State(Instant now, boolean visitorHolds, int waiting) {}

    /** The desk cannot be reached, or did not understand. */
    final class DeskAway extends RuntimeException {
        private static final long serialVersionUID = 1;

        DeskAway(String what) {
            super(what);
        }
    }
}
