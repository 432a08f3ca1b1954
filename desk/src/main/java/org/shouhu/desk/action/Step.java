package org.shouhu.desk.action;

import java.util.Locale;
import java.util.Optional;

/**
 * How far an action has come (design, section 6.7 for the police). Steps only move ahead: a receipt that comes late or
 * twice is kept and changes nothing.
 */
public enum Step {
    SENT(1),
    /** The partner's system has it. */
    DELIVERED(2),
    /** A human at the partner has it. */
    ACKNOWLEDGED(3),
    ON_THE_WAY(4),
    ON_SCENE(5),
    CONTACT_MADE(6),
    RESULT(7),
    /** Held, stopped, delivered to the person: what was asked is done. */
    DONE(8),
    /** A hold was lifted. */
    RELEASED(9),
    REFUSED(9),
    /** No answer in time; a human was told. */
    FAILED(2);

    private final int rank;

    Step(int rank) {
        this.rank = rank;
    }

    /** Whether an action at this step may move to the other. One that failed may still be answered, late. */
    public boolean canMoveTo(Step next) {
        if (this == FAILED) {
            return next.rank >= DELIVERED.rank && next != FAILED;
        }
        return next.rank > rank && (next != FAILED || this == SENT);
    }

    /** Whether a human at the partner has taken it on. */
    public boolean isAcknowledged() {
        return rank >= ACKNOWLEDGED.rank;
    }

    /** The step of a name in a receipt, such as {@code on_the_way}. */
    public static Optional<Step> ofWireName(String name) {
        for (Step step : values()) {
            if (step.wireName().equals(name)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
