package org.shouhu.desk.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.Band;

/**
 * A version that graded beside the one in force and raised nothing, and what it would have done otherwise. Both judged
 * the same events in the light of the same remembered evidence.
 *
 * @param revision of the version's text that runs
 * @param stoppedAt null while it runs
 * @param graded events that either was asked about; ordinary events ask neither
 * @param liveAlerts alerts that were raised or changed
 * @param shadowAlerts alerts that this version would have raised or changed
 * @param countedTo when the last event counted was received, null before the first count
 */
public record ShadowRun(
        long id,
        int number,
        int revision,
        Instant startedAt,
        String startedBy,
        @Nullable Instant stoppedAt,
        @Nullable String stoppedBy,
        long graded,
        long liveAlerts,
        long shadowAlerts,
        @Nullable Instant countedTo,
        List<Pair> pairs,
        List<ReplayResult.Example> examples) {

    public ShadowRun {
        pairs = List.copyOf(pairs);
        examples = List.copyOf(examples);
    }

    /** How often two different bands came about for the same event. */
    public record Pair(Band live, Band shadow, long events) {}

    public boolean isRunning() {
        return stoppedAt == null;
    }

    /** Events judged differently. */
    public long differences() {
        return pairs.stream().mapToLong(Pair::events).sum();
    }
}
