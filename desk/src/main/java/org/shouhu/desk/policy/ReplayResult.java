package org.shouhu.desk.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.Band;

/**
 * What a replay showed.
 *
 * @param source where the events came from
 * @param days how far back the desk was asked; 0 for the log and for a file
 * @param cases cases whose events were replayed; 0 for the log and for a file
 * @param unread lines or entries that could not be read; they are counted, never taken as harmless
 * @param complete whether all there was has been replayed
 * @param against number of the version that was in force
 * @param bands alerts of each band under the version in force and under this one
 * @param counts persons by what changes for them
 * @param examples some of them, what could hide somebody first; veiled: no words, no identity
 */
public record ReplayResult(
        Source source,
        int days,
        int cases,
        long events,
        int persons,
        long unread,
        boolean complete,
        int against,
        List<OfBand> bands,
        List<Counted> counts,
        List<Example> examples) {

    public ReplayResult {
        bands = List.copyOf(bands);
        counts = List.copyOf(counts);
        examples = List.copyOf(examples);
    }

    /** Where events came from. */
    public enum Source {
        /** What the desk keeps of persons with a case. */
        DESK,
        /** All that the log of events still holds. */
        LOG,
        /** A file that somebody brought; nothing of it is kept. */
        FILE
    }

    public record OfBand(Band band, long before, long after) {}

    public record Counted(Change change, long persons) {}

    /**
     * A person of whom the two versions think differently.
     *
     * @param person as a screen may show it: {@code P-7F2K}, or a number for persons of a file
     * @param caseId their case, null where they have none
     * @param reasons codes given by whichever version is more urgent
     */
    public record Example(
            String person,
            @Nullable String caseId,
            Instant at,
            Change change,
            Band before,
            Band after,
            List<String> reasons) {
        public Example {
            reasons = List.copyOf(reasons);
        }
    }

    /** How many persons change in this way. */
    public long persons(Change change) {
        return counts.stream()
                .filter(counted -> counted.change() == change)
                .mapToLong(Counted::persons)
                .sum();
    }

    /** Whether nothing would change. */
    public boolean isSame() {
        return counts.stream().allMatch(counted -> counted.persons() == 0)
                && bands.stream().allMatch(band -> band.before() == band.after());
    }
}
