package org.shouhu.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.Band;
import org.shouhu.detection.person.AlertReason;
import org.shouhu.detection.person.PersonAlert;
import org.shouhu.detection.person.Step;

/**
 * Counts what policies on trial would have done otherwise, until it is told. A process that dies takes with it what it
 * has not told yet, some seconds: the shares stay right. One stream task uses it; not safe for several threads.
 */
final class Trials {

    private static final Comparator<ShadowTally.Example> MOST_URGENT_FIRST = Comparator.comparing(
                    (ShadowTally.Example example) -> example.live().or(example.shadow()))
            .thenComparing(example -> example.live().atLeast(example.shadow()) ? 0 : 1)
            .reversed();

    private final Map<String, Gathering> byTenant = new TreeMap<>();

    /** An event that both policies were asked about. */
    record Asked(LogEvent event, Policies.Trial trial, Grader live, Step done, Step instead) {

        boolean differs() {
            return done.graded() != instead.graded();
        }
    }

    private record Pair(Band live, Band shadow) {}

    private static final class Gathering {

        private final Policies.Trial trial;
        private final Grader live;
        private final Map<Pair, Long> counts = new LinkedHashMap<>();
        private final List<ShadowTally.Example> examples = new ArrayList<>();
        private @Nullable Instant from;
        private @Nullable Instant to;
        private String firstEvent = "";
        private long graded;
        private long liveAlerts;
        private long shadowAlerts;

        Gathering(Policies.Trial trial, Grader live) {
            this.trial = trial;
            this.live = live;
        }

        boolean isOf(Asked asked) {
            return trial.equals(asked.trial) && live.equals(asked.live);
        }
    }

    /** Counts an event; what was gathered for a trial that has ended meanwhile is dropped with it. */
    void count(String tenant, Asked asked) {
        var gathering = byTenant.get(tenant);
        if (gathering == null || !gathering.isOf(asked)) {
            gathering = new Gathering(asked.trial, asked.live);
            byTenant.put(tenant, gathering);
        }
        var received = asked.event.accepted().received();
        if (gathering.from == null) {
            gathering.from = received;
            gathering.firstEvent = asked.event.understood().reference().id();
        }
        gathering.to = received;
        gathering.graded++;
        gathering.liveAlerts += asked.done.alert().isPresent() ? 1 : 0;
        gathering.shadowAlerts += asked.instead.alert().isPresent() ? 1 : 0;
        if (asked.differs()) {
            gathering.counts.merge(new Pair(asked.done.graded(), asked.instead.graded()), 1L, Long::sum);
            gathering.examples.add(example(asked));
            gathering.examples.sort(MOST_URGENT_FIRST);
            if (gathering.examples.size() > ShadowTally.MOST_EXAMPLES) {
                gathering.examples.removeLast();
            }
        }
    }

    /** What was gathered since the last call, a tally for each platform with a trial. */
    List<ShadowTally> take(int partition) {
        var tallies = new ArrayList<ShadowTally>();
        byTenant.forEach(
                (tenant, gathering) -> tally(tenant, partition, gathering).ifPresent(tallies::add));
        byTenant.clear();
        return tallies;
    }

    private static Optional<ShadowTally> tally(String tenant, int partition, Gathering gathered) {
        var from = gathered.from;
        var to = gathered.to;
        if (from == null || to == null) {
            return Optional.empty();
        }
        var counts = gathered.counts.entrySet().stream()
                .map(entry -> new ShadowTally.Count(
                        entry.getKey().live(), entry.getKey().shadow(), entry.getValue()))
                .toList();
        return Optional.of(new ShadowTally(
                partition + "-" + from.toEpochMilli() + "-" + Integer.toHexString(gathered.firstEvent.hashCode()),
                tenant,
                gathered.trial.instruction(),
                gathered.live.policy().version(),
                gathered.trial.grader().policy().version(),
                from,
                to,
                gathered.graded,
                gathered.liveAlerts,
                gathered.shadowAlerts,
                counts,
                gathered.examples));
    }

    private static ShadowTally.Example example(Asked asked) {
        var event = asked.event;
        return new ShadowTally.Example(
                event.accepted().person(),
                event.understood().reference().source(),
                event.understood().reference().id(),
                event.accepted().received(),
                asked.done.graded(),
                asked.instead.graded(),
                asked.done.alert().map(alert -> alert.id().value()),
                codes(asked.done.alert()),
                codes(asked.instead.alert()));
    }

    private static List<String> codes(Optional<PersonAlert> alert) {
        return alert.map(PersonAlert::reasons).orElse(List.of()).stream()
                .map(AlertReason::code)
                .toList();
    }
}
