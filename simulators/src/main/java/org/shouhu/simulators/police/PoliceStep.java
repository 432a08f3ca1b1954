package org.shouhu.simulators.police;

import java.util.Locale;
import java.util.Optional;

/** How far the police have come, as the centre tells it. */
public enum PoliceStep {
    RECEIVED,
    ACKNOWLEDGED,
    ON_THE_WAY,
    ON_SCENE,
    CONTACT_MADE,
    RESULT;

    /** What comes after; empty after the result. */
    public Optional<PoliceStep> next() {
        return this == RESULT ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
