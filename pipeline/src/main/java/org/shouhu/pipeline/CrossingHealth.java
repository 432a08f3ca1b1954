package org.shouhu.pipeline;

import java.time.Instant;
import java.util.Optional;

/**
 * How a crossing does.
 *
 * @param state what it is doing
 * @param lag records that wait on the brokers, 0 or more, as far as it knows
 * @param failingSince since when a value has not been taken, or the brokers have refused, empty when all is well
 */
public record CrossingHealth(State state, long lag, Optional<Instant> failingSince) {

    /** What a crossing is doing. */
    public enum State {
        /** No partition is its own yet. */
        JOINING,
        /** Values are taken as they come. */
        FLOWING,
        /** A value was not taken and will be offered again. */
        RETRYING,
        /** Closed. */
        CLOSED
    }
}
