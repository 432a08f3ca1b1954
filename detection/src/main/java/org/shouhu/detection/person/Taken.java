package org.shouhu.detection.person;

import java.util.List;

/**
 * What an event did to the state, before grading.
 *
 * @param changed whether it did anything at all
 * @param graded whether it could have changed how urgent it is, so that the policy must be asked
 * @param at when it happened, skew corrected, epoch milliseconds
 * @param about whom its evidence is about
 * @param rebuffed whether an agent turned the pleading person away
 */
record Taken(
        PersonState.Parts parts,
        boolean changed,
        boolean graded,
        long at,
        About about,
        List<Signal> signals,
        boolean rebuffed) {}
