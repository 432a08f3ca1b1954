package org.shouhu.detection.person;

/** Strengths as they are stored: steps of 1/65,535 between 0 and 1. */
final class Strengths {

    private static final int STEPS = 65_535;

    private Strengths() {}

    static int steps(double strength) {
        return (int) Math.round(Math.clamp(strength, 0.0, 1.0) * STEPS);
    }

    static double ofSteps(int steps) {
        return steps / (double) STEPS;
    }

    static double rounded(double strength) {
        return ofSteps(steps(strength));
    }
}
