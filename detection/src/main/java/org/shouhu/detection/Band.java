package org.shouhu.detection;

/**
 * The machine's view of how urgent it is that a human looks. It orders the queue; it never closes a case. The order of
 * the constants is the order of urgency.
 */
public enum Band {
    /** Nothing found that asks for attention. */
    NONE,
    /** Sharpens attention for what follows; opens no alert. */
    WATCH,
    /** Goes to the sifting lane, where a human confirms or declines. */
    CONCERN,
    /** Goes straight to the queue. */
    HIGH,
    /** Goes to the front of the queue: an act in progress, or intent with timing or means at hand. */
    IMMINENT;

    /** Whether this band is as urgent as the other or more. */
    public boolean atLeast(Band other) {
        return compareTo(other) >= 0;
    }

    /** The more urgent of the two. */
    public Band or(Band other) {
        return atLeast(other) ? this : other;
    }
}
