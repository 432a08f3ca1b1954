package org.shouhu.desk.identity;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A case. It lives here because a case is, before anything else, a key.
 *
 * @param value a UUID of version 7: ordered by the moment of its making, so that indexes stay dense
 */
public record CaseId(UUID value) {
    private static final int MILLIS_SHIFT = 16;
    private static final long VERSION_7 = 0x7000L;
    private static final long RANDOM_12_BITS = 0x0FFFL;
    private static final long VARIANT = 0x8000000000000000L;
    private static final long RANDOM_62_BITS = 0x3FFFFFFFFFFFFFFFL;

    /** A fresh one, at the clock's moment. */
    public static CaseId fresh(Clock clock, RandomGenerator random) {
        var high = (clock.millis() << MILLIS_SHIFT) | VERSION_7 | (random.nextLong() & RANDOM_12_BITS);
        var low = VARIANT | (random.nextLong() & RANDOM_62_BITS);
        return new CaseId(new UUID(high, low));
    }

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException when the text is none; the message does not repeat it
     */
    public static CaseId of(String text) {
        try {
            return new CaseId(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("A case id is a UUID.");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
