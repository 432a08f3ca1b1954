package org.shouhu.detection.policy;

import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/** Runs the tests that stand in a policy: facts, and the band that is expected of them. */
final class PolicyTests {

    private static final List<String> KEYS = List.of("name", "facts", "expect", "rule");

    private static final List<String> NAMES_OF_BANDS =
            Arrays.stream(Band.values()).map(Band::name).toList();

    private final CelPolicy policy;
    private final List<Problem> problems;

    PolicyTests(CelPolicy policy, List<Problem> problems) {
        this.policy = policy;
        this.problems = problems;
    }

    void run(Spot root) {
        Section section = Section.of(root, new ArrayList<>(), List.of());
        Optional<Spot> tests = section.find("tests");
        if (tests.isPresent() && tests.get() instanceof Spot.Sequence sequence) {
            sequence.items().forEach(this::test);
        } else {
            problems.add(
                    new Problem(root.line(), root.column(), "A policy must hold 'tests', a list of at least one."));
        }
    }

    private void test(Spot item) {
        Section section = Section.of(item, problems, KEYS);
        String name = section.text("name").map(Spot.Text::value).orElse("");
        Optional<Band> expected = section.require("expect").flatMap(section::band);
        Optional<Facts> facts = section.require("facts").flatMap(this::facts);
        if (expected.isEmpty() || facts.isEmpty()) {
            return;
        }
        try {
            Grade grade = policy.grade(facts.get());
            Optional<Spot.Text> rule = section.find("rule")
                    .flatMap(spot -> spot instanceof Spot.Text text ? Optional.of(text) : Optional.empty());
            if (grade.band() != expected.get()) {
                String because = grade.rule().isEmpty() ? "no rule" : "the rule '" + grade.rule() + "'";
                problems.add(new Problem(
                        item.line(),
                        item.column(),
                        "The test '" + name + "' expects " + expected.get() + " but " + because + " gives "
                                + grade.band() + "."));
            } else if (rule.isPresent() && !rule.get().value().equals(grade.rule())) {
                problems.add(new Problem(
                        rule.get().line(),
                        rule.get().column(),
                        "The test '" + name + "' expects this rule but '" + grade.rule() + "' decides."));
            }
        } catch (PolicyFailure failure) {
            problems.add(new Problem(item.line(), item.column(), "The test '" + name + "' makes an expression fail."));
        }
    }

    /** The facts of a test; what it does not say is zero, false or NONE, at noon. */
    private Optional<Facts> facts(Spot spot) {
        int before = problems.size();
        Section section = Section.of(spot, problems, FactNames.map().keySet());
        Map<String, Double> numbers = new HashMap<>();
        numbers.put("local_hour", 12.0);
        Band textBand = section.find("text_band").flatMap(section::band).orElse(Band.NONE);
        section.entries().forEach((name, value) -> {
            FactNames.Fact fact = FactNames.map().get(name.value());
            if (fact == null || name.value().equals("text_band")) {
                return;
            }
            if (name.value().equals("strongest_risk_now") || NAMES_OF_BANDS.contains(name.value())) {
                problems.add(new Problem(
                        name.line(),
                        name.column(),
                        "'" + name.value() + "' follows from the others and cannot be set."));
                return;
            }
            if (fact.type() == SimpleType.BOOL) {
                truth(value).ifPresent(truth -> numbers.put(name.value(), truth ? 1.0 : 0.0));
            } else {
                double most = fact.type() == SimpleType.DOUBLE ? 1 : 1_000;
                section.number(value, 0, most).ifPresent(number -> numbers.put(name.value(), number));
            }
        });
        return problems.size() > before ? Optional.empty() : Optional.of(facts(numbers, textBand));
    }

    private Optional<Boolean> truth(Spot value) {
        if (value instanceof Spot.Text text
                && (text.value().equals("true") || text.value().equals("false"))) {
            return Optional.of(text.value().equals("true"));
        }
        problems.add(new Problem(value.line(), value.column(), "Here true or false must stand."));
        return Optional.empty();
    }

    private static Facts facts(Map<String, Double> numbers, Band textBand) {
        Map<Facet, Double> levels = new EnumMap<>(Facet.class);
        Map<Facet, Double> now = new EnumMap<>(Facet.class);
        Map<Facet, Integer> days = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            levels.put(facet, numbers.getOrDefault(facet.wireName(), 0.0));
            now.put(facet, numbers.getOrDefault(facet.wireName() + "_now", 0.0));
            days.put(
                    facet, numbers.getOrDefault(facet.wireName() + "_days", 0.0).intValue());
        }
        return new Facts(
                levels,
                now,
                days,
                textBand,
                numbers.getOrDefault("text_score", 0.0),
                whole(numbers, "shops_asked"),
                whole(numbers, "orders_beside_words"),
                whole(numbers, "delivered_beside_words"),
                truth(numbers, "rebuffed"),
                truth(numbers, "reported"),
                whole(numbers, "reports_before"),
                whole(numbers, "episodes_before"),
                truth(numbers, "observed"),
                truth(numbers, "case_open"),
                truth(numbers, "about_somebody_else"),
                truth(numbers, "grouped"),
                whole(numbers, "local_hour"));
    }

    private static int whole(Map<String, Double> numbers, String name) {
        return numbers.getOrDefault(name, 0.0).intValue();
    }

    private static boolean truth(Map<String, Double> numbers, String name) {
        return numbers.getOrDefault(name, 0.0) > 0;
    }
}
