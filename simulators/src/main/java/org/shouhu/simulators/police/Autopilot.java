package org.shouhu.simulators.police;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets the centre answer by itself: acknowledged after eight seconds, each further step some seconds later. It never
 * answers while the centre is mute, and can be told to rest before a step, as when a patrol needs hours to find the
 * door.
 */
public final class Autopilot {
    private final PoliceCentre centre;
    private final Clock machine;
    private final double speed;
    private final Map<String, Instant> seenAt = new ConcurrentHashMap<>();
    private volatile String result = "已见到本人，人没有生命危险，已交给家人和医护照看。";
    private volatile Optional<PoliceStep> restBefore = Optional.empty();

    /**
     * @param machine the clock of the steps: the demo's clock jumps, a patrol does not
     * @param speed how many times faster than written
     */
    public Autopilot(PoliceCentre centre, Clock machine, double speed) {
        this.centre = centre;
        this.machine = machine;
        this.speed = speed;
    }

    /** Does not take this step, nor any later one, until told to go on. */
    public void restBefore(PoliceStep step) {
        restBefore = Optional.of(step);
    }

    /** Reports this as the result from now on. */
    public void report(String words) {
        result = words;
    }

    public void goOn() {
        restBefore = Optional.empty();
    }

    /** Takes the steps that are due. Something calls it a few times a second. */
    public void tick() {
        if (!centre.has(Habit.BY_ITSELF) || centre.has(Habit.MUTE)) {
            return;
        }
        for (Dispatch dispatch : centre.all()) {
            dispatch.step()
                    .next()
                    .filter(next ->
                            restBefore.map(rest -> next.compareTo(rest) < 0).orElse(true))
                    .filter(next -> isDue(dispatch, next))
                    .ifPresent(next -> centre.advance(dispatch.action(), next == PoliceStep.RESULT ? result : ""));
        }
    }

    private boolean isDue(Dispatch dispatch, PoliceStep next) {
        Instant now = machine.instant();
        Instant seen = seenAt.computeIfAbsent(dispatch.action() + dispatch.step(), unseen -> now);
        return !seen.plus(before(next)).isAfter(now);
    }

    private Duration before(PoliceStep step) {
        long seconds = switch (step) {
            case RECEIVED -> 0;
            case ACKNOWLEDGED -> 8;
            case ON_THE_WAY -> 5;
            case ON_SCENE -> 7;
            case CONTACT_MADE -> 6;
            case RESULT -> 6;
        };
        return Duration.ofMillis(Math.round(seconds * 1000 / speed));
    }
}
