package org.shouhu.detection.person;

import org.shouhu.detection.Reading;

/** What reading an event's text came to. */
public sealed interface Heard {

    /** The event carries no text. */
    record Silence() implements Heard {}

    /** The text was read. */
    record Read(Reading reading) implements Heard {}

    /** An agent turned away somebody: told to stop asking, sent off, dared. Counts where that person was pleading. */
    record TurnedAway() implements Heard {}

    /**
     * The detector failed: a human must look.
     *
     * @param reason the kind of failure, without any text of the person
     */
    record Unreadable(String reason) implements Heard {}
}
