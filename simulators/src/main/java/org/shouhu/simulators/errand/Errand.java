package org.shouhu.simulators.errand;

import java.time.Instant;

/**
 * Something that the desk asked for.
 *
 * @param kind such as {@code order_hold}
 * @param subject what it is about, as the partner's people say it
 */
public record Errand(String action, String kind, String subject, boolean drill, Instant askedAt, State state) {

    /** How far it has come. */
    public enum State {
        ASKED,
        DONE,
        REFUSED
    }

    Errand in(State next) {
        return new Errand(action, kind, subject, drill, askedAt, next);
    }
}
