package org.shouhu.desk.console.stats;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.DispatchVerdict;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Stage;

/**
 * What became of the latest cases, drills left out.
 *
 * @param reached how many persons a human being has reached; we say reached, not saved
 * @param reviews how many dispatches turned out how
 */
public record Figures(
        int cases,
        int assessed,
        int decided,
        int police,
        int reached,
        int observed,
        int closed,
        Spread toAssessment,
        Spread toPolice,
        Spread toContact,
        Map<DispatchVerdict, Integer> reviews) {

    /**
     * How long it took from the alert.
     *
     * @param median null when it never happened
     * @param slow nine in ten were at least as fast; null when it never happened
     */
    public record Spread(
            int counted,
            @Nullable Duration median,
            @Nullable Duration slow) {

        private static final double NINE_IN_TEN = 0.9;
        private static final double HALF = 0.5;

        static Spread of(List<Duration> durations) {
            List<Duration> sorted = durations.stream().sorted().toList();
            return new Spread(sorted.size(), at(sorted, HALF), at(sorted, NINE_IN_TEN));
        }

        /** The smallest duration that this share does not exceed (nearest rank). */
        private static @Nullable Duration at(List<Duration> sorted, double share) {
            return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }
    }

    static Figures of(List<Episode> latest, Map<DispatchVerdict, Integer> reviews) {
        List<Episode> real = latest.stream().filter(episode -> !episode.drill()).toList();
        return new Figures(
                real.size(),
                count(real, episode -> episode.assessedAt() != null),
                count(real, episode -> episode.disposedAt() != null),
                count(real, episode -> episode.policeSentAt() != null),
                count(real, episode -> episode.contactAt() != null),
                count(real, episode -> episode.stage() == Stage.OBSERVING),
                count(real, episode -> episode.stage() == Stage.CLOSED),
                spread(real, Episode::assessedAt),
                spread(real, Episode::policeSentAt),
                spread(real, Episode::contactAt),
                Map.copyOf(reviews));
    }

    /** Dispatches that nobody has looked at again. */
    public int unreviewed() {
        return Math.max(
                0,
                police - reviews.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static int count(List<Episode> episodes, Predicate<Episode> which) {
        return (int) episodes.stream().filter(which).count();
    }

    private static Spread spread(List<Episode> episodes, Function<Episode, @Nullable Instant> until) {
        return Spread.of(episodes.stream()
                .flatMap(episode -> java.util.Optional.ofNullable(until.apply(episode)).stream()
                        .map(moment -> Duration.between(episode.openedAt(), moment)))
                .toList());
    }
}
