package org.shouhu.simulators.stage;

import java.time.Duration;

/** How fast the play goes: 1 is as written, 10 ten times faster. */
record Pace(double speed) {
    private static final long LEAST_MILLIS = 20;

    Duration of(double seconds) {
        return Duration.ofMillis(Math.max(LEAST_MILLIS, Math.round(seconds * 1000 / speed)));
    }

    void rest(double seconds) throws InterruptedException {
        Thread.sleep(of(seconds));
    }
}
