package org.shouhu.desk.triage;

import java.time.Duration;
import java.util.List;
import org.shouhu.detection.Band;

/**
 * What must happen in time, and who hears, in which order, when it did not (design, section 6.5).
 *
 * <p>The steps after the first follow at {@link #STEP_INTERVAL} each, counted from the moment the step before was
 * really taken, so that a lead who hears late, after an outage, still has a chance to act before the supervisor is
 * called.
 */
public enum DeadlineKind {
    /** Somebody takes the person on. */
    CLAIM(Addressee.LEAD, Addressee.SUPERVISOR),
    /** Assessed and decided, the police report sent where it applies: within ten minutes of the alert. */
    DECIDE(Addressee.HOLDER, Addressee.LEAD, Addressee.SUPERVISOR),
    /** The police have acknowledged the report. When they are silent a human phones. */
    POLICE_ACKNOWLEDGE(Addressee.HOLDER, Addressee.LEAD, Addressee.SUPERVISOR),
    /** The platform has answered a look-up. When it is silent a human phones. */
    LOOK_UP_ANSWER(Addressee.HOLDER, Addressee.LEAD);

    static final Duration STEP_INTERVAL = Duration.ofSeconds(90);
    static final Duration DECIDE_WITHIN = Duration.ofMinutes(10);
    public static final Duration ACKNOWLEDGE_WITHIN = Duration.ofMinutes(2);

    private final List<Addressee> ladder;

    DeadlineKind(Addressee... ladder) {
        this.ladder = List.of(ladder);
    }

    /** Who hears of a breach, first to last. */
    public List<Addressee> ladder() {
        return ladder;
    }

    /** 60 s for IMMINENT and HIGH, 3 min otherwise. */
    static Duration claimWithin(Band band) {
        return band.atLeast(Band.HIGH) ? Duration.ofSeconds(60) : Duration.ofMinutes(3);
    }

    /** Who hears of a breach. */
    public enum Addressee {
        HOLDER,
        LEAD,
        SUPERVISOR
    }
}
