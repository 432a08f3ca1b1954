package org.shouhu.simulators.police;

import java.util.Locale;

/** How the centre behaves: as a good one does, or in one of the ways in which partners fail. */
public enum Habit {
    /** Answers by itself, step by step. */
    BY_ITSELF,
    /** Takes the message and never answers it. */
    MUTE,
    /** Answers every message with an error. */
    DOWN,
    /** Answers a message long after the desk's patience. */
    SLOW,
    /** Sends every receipt twice. */
    TWICE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
