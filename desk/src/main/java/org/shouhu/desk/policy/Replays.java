package org.shouhu.desk.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.policy.store.ReplayStore;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.person.EventParser;
import org.shouhu.detection.person.ParsedEvent;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.PersonNaming;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.replay.Comparison;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows what a version would change: the version in force and this one over the same events, nothing raised. */
@Service
public class Replays {

    /** Lines of a file that are read; what stands behind them is counted as unread. */
    public static final int MOST_LINES = 200_000;

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_DAYS = 90;
    private static final int EXAMPLES = 20;
    private static final int KEPT = 5;
    private static final Duration LOG_REACH = Duration.ofHours(1);
    private static final long MOST_OF_LOG = 500_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Policies policies;
    private final HeldEvents held;
    private final RecentTraffic recent;
    private final Shown shown;
    private final ReplayStore store;
    private final Detector detector;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Replays(
            Policies policies,
            HeldEvents held,
            RecentTraffic recent,
            Shown shown,
            ReplayStore store,
            Detector detector,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.policies = policies;
        this.held = held;
        this.recent = recent;
        this.shown = shown;
        this.store = store;
        this.detector = detector;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of the wish to replay. */
    public sealed interface Outcome {
        record Done(Replayed replayed) implements Outcome {}

        /** A text with problems grades nobody. */
        record Broken() implements Outcome {}

        /** The brokers do not answer: try again. */
        record Away() implements Outcome {}
    }

    /** The latest replays of a version, newest first. */
    public List<Replayed> of(PolicyVersion version) {
        return store.of(version, KEPT);
    }

    /** Over what the desk holds of the last days, 1 to {@value #MOST_DAYS}. */
    public Outcome overDesk(PolicyVersion version, int days, String by) {
        int back = Math.clamp(days, 1, MOST_DAYS);
        return run(version)
                .<Outcome>map(run -> {
                    HeldEvents.Found found =
                            held.since(version.tenant(), clock.instant().minus(Duration.ofDays(back)));
                    found.events().forEach(run::apply);
                    run.unread = found.unread();
                    run.days = back;
                    run.cases = found.cases();
                    return keep(version, run, ReplayResult.Source.DESK, person -> known(version, person), by);
                })
                .orElseGet(Outcome.Broken::new);
    }

    /** Over all that the log still holds, ordinary traffic included. */
    public Outcome overLog(PolicyVersion version, String by) {
        Optional<Run> started = run(version);
        if (started.isEmpty()) {
            return new Outcome.Broken();
        }
        Run run = started.get();
        Optional<RecentTraffic.Reach> reach =
                recent.read(version.tenant(), clock.instant().minus(LOG_REACH), MOST_OF_LOG, PATIENCE, run::apply);
        if (reach.isEmpty()) {
            return new Outcome.Away();
        }
        run.unread = reach.get().unread();
        run.complete = reach.get().complete();
        return keep(version, run, ReplayResult.Source.LOG, person -> known(version, person), by);
    }

    /** Over events in JSON lines, which are read once and not kept. */
    public Outcome overFile(PolicyVersion version, Reader events, String by) throws IOException {
        Optional<Run> started = run(version);
        if (started.isEmpty()) {
            return new Outcome.Broken();
        }
        Run run = started.get();
        EventParser parser = new EventParser(PersonNaming.asGiven());
        BufferedReader lines = new BufferedReader(events);
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            number++;
            if (number <= MOST_LINES
                    && line.length() <= LONGEST_LINE
                    && parser.parse(line, "", Optional.empty()) instanceof ParsedEvent.Understood understood) {
                run.apply(understood.event());
            } else {
                run.unread++;
            }
        }
        run.complete = number <= MOST_LINES;
        Map<PersonKey, Integer> numbers = new HashMap<>();
        return keep(
                version,
                run,
                ReplayResult.Source.FILE,
                person -> new Who(Integer.toString(numbers.computeIfAbsent(person, fresh -> numbers.size() + 1)), null),
                by);
    }

    /** Two versions over the same events, until the last of them. */
    private static final class Run {

        private final Comparison comparison;
        private final Set<PersonKey> persons = new HashSet<>();
        private long unread;
        private int days;
        private int cases;
        private boolean complete = true;

        Run(Comparison comparison) {
            this.comparison = comparison;
        }

        void apply(PersonEvent event) {
            persons.add(event.person());
            comparison.apply(event);
        }
    }

    private Optional<Run> run(PolicyVersion version) {
        return Checking.policy(version.text()).map(candidate -> {
            Policy inForce = policies.grading(version.tenant());
            return new Run(new Comparison(detector, inForce, candidate));
        });
    }

    /** A person as a screen may show them. */
    private record Who(String person, @Nullable CaseId caseId) {}

    private Who known(PolicyVersion version, PersonKey person) {
        return new Who(
                Shown.shortForm(person),
                Shown.reference(person)
                        .flatMap(reference -> shown.openCase(version.tenant(), reference))
                        .orElse(null));
    }

    private Outcome keep(
            PolicyVersion version, Run run, ReplayResult.Source source, Function<PersonKey, Who> who, String by) {
        Comparison.Result found = run.comparison.result();
        ReplayResult result = new ReplayResult(
                source,
                run.days,
                run.cases,
                found.events(),
                run.persons.size(),
                run.unread,
                run.complete,
                policies.inForce(version.tenant()).number(),
                bands(found),
                counts(found),
                examples(found, who));
        Replayed replayed = new Replayed(version.number(), version.revision(), clock.instant(), by, result);
        transaction.executeWithoutResult(status -> {
            store.add(version, replayed);
            audit.record(new AuditEntry(
                    version.tenant(),
                    Actor.staff(by),
                    "policy-replayed",
                    new Subject("policy", Integer.toString(version.number())),
                    "what a version would change",
                    Map.of(
                            "source", source.name(),
                            "events", Long.toString(result.events()),
                            "revision", Integer.toString(version.revision()))));
        });
        return new Outcome.Done(replayed);
    }

    private static List<ReplayResult.OfBand> bands(Comparison.Result found) {
        return Arrays.stream(Band.values())
                .filter(band -> band.atLeast(Band.CONCERN))
                .map(band -> new ReplayResult.OfBand(
                        band,
                        found.before().alerts().getOrDefault(band, 0L),
                        found.after().alerts().getOrDefault(band, 0L)))
                .toList();
    }

    private static List<ReplayResult.Counted> counts(Comparison.Result found) {
        return Arrays.stream(Change.values())
                .map(change -> new ReplayResult.Counted(
                        change,
                        found.persons().stream()
                                .filter(moved -> Change.of(moved.before(), moved.after()) == change)
                                .mapToLong(Comparison.Moved::persons)
                                .sum()))
                .toList();
    }

    private static List<ReplayResult.Example> examples(Comparison.Result found, Function<PersonKey, Who> who) {
        return found.examples().stream()
                .sorted(Comparator.comparing(
                        (Comparison.Example example) -> Change.of(example.before(), example.after())))
                .limit(EXAMPLES)
                .map(example -> {
                    Who person = who.apply(example.person());
                    return new ReplayResult.Example(
                            person.person(),
                            person.caseId() == null ? null : person.caseId().toString(),
                            example.at(),
                            Change.of(example.before(), example.after()),
                            example.before(),
                            example.after(),
                            example.reasons());
                })
                .toList();
    }
}
