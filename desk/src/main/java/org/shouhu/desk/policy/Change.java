package org.shouhu.desk.policy;

import org.shouhu.detection.Band;

/** What another policy makes of a person; what could hide somebody stands first. */
public enum Change {
    /** Would no longer be put before a human. */
    GONE,
    /** Would be less urgent. */
    LOWER,
    HIGHER,
    /** Would be put before a human, and is not now. */
    NEW;

    /** What lies between two bands; NONE stands for no alert. The bands differ. */
    public static Change of(Band before, Band after) {
        if (before == Band.NONE) {
            return NEW;
        }
        if (after == Band.NONE) {
            return GONE;
        }
        return after.atLeast(before) ? HIGHER : LOWER;
    }
}
