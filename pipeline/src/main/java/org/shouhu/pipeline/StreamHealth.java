package org.shouhu.pipeline;

import java.time.Instant;
import java.util.Optional;

/**
 * How the stream does.
 *
 * @param state what it is doing
 * @param lag events that wait to be heard, 0 or more, as far as it knows
 * @param lastFailure when a thread last died and was replaced, empty when none did
 */
public record StreamHealth(State state, long lag, Optional<Instant> lastFailure) {

    /** What the stream is doing. */
    public enum State {
        /** Connecting, or taking partitions over and restoring their state. */
        STARTING,
        /** Events are heard as they come. */
        RUNNING,
        /** A thread died less than a minute ago; it is replaced. */
        RECOVERING,
        /** Stopped for good: events wait in the log. A human must be told. */
        FAILED,
        /** Closed. */
        CLOSED
    }
}
