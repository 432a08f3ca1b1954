package org.shouhu.simulators.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.shouhu.simulators.hint.Hints;
import org.shouhu.simulators.police.PoliceStep;
import org.shouhu.simulators.wire.DemoClock;

/** Skips waiting, when nobody waits for a human; and keeps the partners' clocks with the desk's. */
final class Timekeeper {
    private static final double LOOK_AGAIN = 0.6;
    /** How long a quiet desk must stay quiet, in looks: an alert may be on its way. */
    private static final int QUIET_LOOKS = 3;

    private final Desk desk;
    private final Colleague watcher;
    private final Busy busy;
    private final World world;
    private final DemoClock clock;
    private final Pace pace;
    private final ZoneId zone;
    private final Hints hints;
    private LocalDate firstDay = LocalDate.EPOCH;

    /** @param watcher who looks whether anything waits to be sifted */
    Timekeeper(
            Desk desk,
            Colleague watcher,
            Busy busy,
            World world,
            DemoClock clock,
            Pace pace,
            ZoneId zone,
            Hints hints) {
        this.desk = desk;
        this.watcher = watcher;
        this.busy = busy;
        this.world = world;
        this.clock = clock;
        this.pace = pace;
        this.zone = zone;
        this.hints = hints;
    }

    /** Skips to the next such time of day. The first time of all begins the first day of the play. */
    void at(LocalTime time) throws InterruptedException {
        Instant now = follow();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant then = today.atTime(time).atZone(zone).toInstant();
        skipTo(
                then.isAfter(now)
                        ? then
                        : today.plusDays(1).atTime(time).atZone(zone).toInstant());
        if (firstDay.equals(LocalDate.EPOCH)) {
            firstDay = LocalDate.ofInstant(follow(), zone);
        }
    }

    /** Skips to a time on a day of the play; its first is day 1. A time that has passed is now. */
    void day(int day, LocalTime time) throws InterruptedException {
        skipTo(firstDay.plusDays(day - 1L).atTime(time).atZone(zone).toInstant());
    }

    /** Goes by the desk's clock. */
    Instant follow() {
        Instant now = desk.state().now();
        clock.follow(now);
        return now;
    }

    private void skipTo(Instant then) throws InterruptedException {
        while (true) {
            untilQuiet();
            Duration ahead = Duration.between(follow(), then);
            if (ahead.isNegative() || ahead.isZero() || desk.jump(ahead)) {
                follow();
                return;
            }
        }
    }

    /** Waits until nobody is busy and every dispatch has come to its result. */
    void untilReached() throws InterruptedException {
        do {
            untilQuiet();
        } while (!world.allDispatches(PoliceStep.RESULT));
    }

    private void untilQuiet() throws InterruptedException {
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            pace.rest(LOOK_AGAIN);
            quiet = isQuiet() ? quiet + 1 : 0;
        }
    }

    private boolean isQuiet() {
        try {
            Desk.State state = desk.state();
            hints.visitorHolds(state.visitorHolds());
            return !state.visitorHolds()
                    && state.waiting() == 0
                    && !busy.isAnybody()
                    && world.allDispatches(PoliceStep.ACKNOWLEDGED)
                    && watcher.board().sifting().isEmpty();
        } catch (Desk.DeskAway away) {
            return false;
        }
    }
}
