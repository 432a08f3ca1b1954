package org.shouhu.simulators.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The partners' clock: the machine's, plus as much as the desk's clock is ahead in the demo. */
public final class DemoClock extends Clock {
    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;

    public DemoClock(Clock machine) {
        this.machine = machine;
    }

    /** Goes by the desk's clock, which shows this now. */
    public void follow(Instant deskNow) {
        ahead = Duration.between(machine.instant(), deskNow);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var other = new DemoClock(machine.withZone(zone));
        other.ahead = ahead;
        return other;
    }
}
