package org.shouhu.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;

/**
 * Lets the first alert about an unreadable record of a person through, then one an hour: with a wrong key every record
 * is unreadable, and thousands of alerts would bury the readable ones.
 */
final class UnreadableLimit {

    /** Stands for whoever a record without a proper key is about. */
    static final TenantPerson NOBODY = new TenantPerson("unknown", "unknown");

    private static final Duration QUIET = Duration.ofHours(1);
    private static final int PERSONS = 10_000;

    private final LinkedHashMap<TenantPerson, Instant> told = new LinkedHashMap<>();

    boolean admits(TenantPerson person, Instant now) {
        var last = told.get(person);
        if (last != null && now.isBefore(last.plus(QUIET))) {
            return false;
        }
        told.remove(person);
        told.put(person, now);
        if (told.size() > PERSONS) {
            told.pollFirstEntry();
        }
        return true;
    }
}
