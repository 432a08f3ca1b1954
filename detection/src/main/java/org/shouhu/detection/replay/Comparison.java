package org.shouhu.detection.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.person.AlertReason;
import org.shouhu.detection.person.EventParser;
import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.Heard;
import org.shouhu.detection.person.ParsedEvent;
import org.shouhu.detection.person.PersonAlert;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.person.PersonNaming;
import org.shouhu.detection.policy.Policy;

/**
 * Runs two policies over the same events, each with its own memory of every person, and tells what would change: in
 * numbers, and as examples that hold ids and reasons and no text. Each text is read once. Deterministic; not safe for
 * several threads.
 */
public final class Comparison {

    /** How many examples are kept at most, the most urgent ones. */
    public static final int MOST_EXAMPLES = 50;

    private final PersonLogic logic;
    private final Side before;
    private final Side after;
    private final Talks talks = new Talks();
    private final EventParser parser = new EventParser(PersonNaming.asGiven());
    private long events;
    private long unreadable;

    /**
     * @param before the policy in force
     * @param after the one that is to replace it
     */
    public Comparison(Detector detector, Policy before, Policy after) {
        this.logic = new PersonLogic(detector, before);
        this.before = new Side(logic);
        this.after = new Side(new PersonLogic(detector, after));
    }

    /**
     * What would change.
     *
     * @param events how many were replayed
     * @param unreadable lines that were no event of the contract, left out
     * @param before what the policy in force does
     * @param after what the other one would do
     * @param persons of whose highest bands differ, how many there are for each pair of bands
     * @param examples of such persons, the most urgent first; at most {@link #MOST_EXAMPLES}
     */
    public record Result(
            long events, long unreadable, Tally before, Tally after, List<Moved> persons, List<Example> examples) {

        public Result {
            persons = List.copyOf(persons);
            examples = List.copyOf(examples);
        }
    }

    /**
     * What one policy does.
     *
     * @param policy name and version
     * @param alerts alerts raised or changed, by band; bands without any are left out
     * @param persons persons with an alert
     */
    public record Tally(String policy, Map<Band, Long> alerts, long persons) {
        public Tally {
            alerts = Map.copyOf(alerts);
        }
    }

    /**
     * Persons whose highest band is another.
     *
     * @param before highest band by the policy in force, NONE without an alert
     * @param after highest band by the other
     */
    public record Moved(Band before, Band after, long persons) {}

    /**
     * A person whose highest band is another.
     *
     * @param person a pseudonym
     * @param event the event that brought the higher of the two bands
     * @param at when it happened
     * @param reasons codes of the reasons given for it
     */
    public record Example(
            PersonKey person, Band before, Band after, EventReference event, Instant at, List<String> reasons) {
        public Example {
            reasons = List.copyOf(reasons);
        }
    }

    /** Replays an event through both. */
    public void apply(PersonEvent event) {
        events++;
        Heard heard = logic.read(event, talks.before(event));
        talks.add(event);
        before.apply(event, heard);
        after.apply(event, heard);
    }

    /** Replays a CloudEvent in JSON; what was wrong with it if it is no event of the contract. */
    public Optional<String> applyLine(String json) {
        Optional<String> error = switch (parser.parse(json, "", Optional.empty())) {
            case ParsedEvent.Understood understood -> {
                apply(understood.event());
                yield Optional.empty();
            }
            case ParsedEvent.UnknownType unknown -> Optional.of("the type '" + unknown.type() + "' is not known");
            case ParsedEvent.Malformed malformed -> Optional.of(malformed.reason());
        };
        unreadable += error.isPresent() ? 1 : 0;
        return error;
    }

    /** What would change, as far as events were applied. */
    public Result result() {
        Map<PersonKey, Band> everybody = new LinkedHashMap<>();
        before.highest.forEach((person, alert) -> everybody.put(person, alert.band()));
        after.highest.forEach((person, alert) -> everybody.putIfAbsent(person, Band.NONE));
        Map<Band, Map<Band, Long>> moved = new EnumMap<>(Band.class);
        List<Example> examples = new ArrayList<>();
        everybody.forEach((person, bandBefore) -> {
            Band bandAfter = after.bandOf(person);
            if (bandBefore != bandAfter) {
                moved.computeIfAbsent(bandBefore, band -> new EnumMap<>(Band.class))
                        .merge(bandAfter, 1L, Long::sum);
                PersonAlert why = (bandBefore.atLeast(bandAfter) ? before : after).highestOf(person);
                examples.add(example(person, bandBefore, bandAfter, why));
            }
        });
        examples.sort(Comparator.comparing((Example example) -> example.before().or(example.after()))
                .reversed()
                .thenComparing(example -> example.person().value()));
        List<Moved> persons = new ArrayList<>();
        moved.forEach((from, targets) -> targets.forEach((to, count) -> persons.add(new Moved(from, to, count))));
        return new Result(
                events,
                unreadable,
                before.tally(),
                after.tally(),
                persons,
                examples.subList(0, Math.min(MOST_EXAMPLES, examples.size())));
    }

    private static Example example(PersonKey person, Band before, Band after, PersonAlert why) {
        List<String> codes = why.reasons().stream().map(AlertReason::code).toList();
        return new Example(person, before, after, why.event(), why.at(), codes);
    }

    /** One policy's half. */
    private static final class Side {

        private final String policy;
        private final Population population;
        private final Map<Band, Long> alerts = new EnumMap<>(Band.class);
        private final Map<PersonKey, PersonAlert> highest = new HashMap<>();

        Side(PersonLogic logic) {
            this.policy = logic.policy();
            this.population = new Population(logic);
        }

        void apply(PersonEvent event, Heard heard) {
            population.apply(event, heard, alert -> {
                alerts.merge(alert.band(), 1L, Long::sum);
                highest.merge(
                        alert.person(), alert, (known, next) -> next.band().compareTo(known.band()) > 0 ? next : known);
            });
        }

        Band bandOf(PersonKey person) {
            PersonAlert alert = highest.get(person);
            return alert == null ? Band.NONE : alert.band();
        }

        PersonAlert highestOf(PersonKey person) {
            PersonAlert alert = highest.get(person);
            if (alert == null) {
                throw new IllegalStateException("the higher of two bands always has an alert");
            }
            return alert;
        }

        Tally tally() {
            return new Tally(policy, alerts, highest.size());
        }
    }
}
