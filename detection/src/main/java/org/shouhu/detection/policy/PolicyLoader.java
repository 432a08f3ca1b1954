package org.shouhu.detection.policy;

import dev.cel.runtime.Program;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/**
 * Reads a policy: YAML with conditions in CEL. Says everything that is wrong, with lines and suggestions, and runs the
 * tests that stand in the policy. Deterministic; safe for use by several threads.
 */
public final class PolicyLoader {

    private static final List<String> KEYS = List.of(
            "policy",
            "version",
            "zone",
            "heard_at",
            "override_at",
            "half_lives",
            "lowering",
            "vouching",
            "windows",
            "observation_gain",
            "cooling",
            "report_floor",
            "unread_band",
            "largest_skew",
            "clocks",
            "definitions",
            "rules",
            "tests");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,60}");

    private PolicyLoader() {}

    /** Reads a policy's text. */
    public static PolicyOutcome load(String yaml) {
        List<Problem> problems = new ArrayList<>();
        Optional<Spot> root = YamlSpots.read(yaml, problems);
        Optional<CelPolicy> policy = root.map(spot -> policy(spot, problems)).filter(read -> problems.isEmpty());
        policy.ifPresent(read -> new PolicyTests(read, problems).run(root.orElseThrow()));
        if (policy.isPresent() && problems.isEmpty()) {
            return new PolicyOutcome.Valid(policy.get());
        }
        problems.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        return new PolicyOutcome.Broken(problems);
    }

    /**
     * The policy that ships.
     *
     * @throws IllegalStateException with one sentence when it is missing or broken: without a policy nothing must start
     */
    static Policy shipped() {
        return switch (load(shippedText())) {
            case PolicyOutcome.Valid valid -> valid.policy();
            case PolicyOutcome.Broken broken ->
                throw new IllegalStateException(
                        "the policy that ships is broken: " + broken.problems().getFirst());
        };
    }

    /** The text of the policy that ships, to begin a draft from. */
    public static String shippedText() {
        try (InputStream file = PolicyLoader.class.getResourceAsStream("life-protection.yaml")) {
            if (file == null) {
                throw new IllegalStateException("the policy that ships is missing; build again.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the policy that ships cannot be read; build again.", unreadable);
        }
    }

    private static CelPolicy policy(Spot root, List<Problem> problems) {
        Section section = Section.of(root, problems, KEYS);
        String name = section.text("policy").map(Spot.Text::value).orElse("");
        long version = Math.round(section.number("version", 1, 1_000_000, 1));
        PolicySettings settings = settings(section, problems);
        Expressions expressions = new Expressions();
        Map<String, Program> definitions = definitions(section, expressions, problems);
        List<CelPolicy.Rule> rules = new PolicyRules(expressions, problems).read(section);
        return new CelPolicy(name + "-" + version, settings, definitions, rules);
    }

    private static PolicySettings settings(Section section, List<Problem> problems) {
        Section windows = section.require("windows")
                .map(spot -> Section.of(spot, problems, List.of("shops", "orders", "persistence", "pacts")))
                .orElseGet(() -> Section.of(new Spot.Mapping(Map.of(), 1, 1), problems, List.of()));
        return new PolicySettings(
                zone(section, problems),
                section.number("heard_at", 0.05, 0.9, 0.3),
                section.spansByFacet("half_lives", Facet.Kind.LOWERING),
                windows.span("shops"),
                windows.span("orders"),
                (int) Math.clamp(windows.span("persistence").toDays(), 1, 32),
                windows.spanOr("pacts", Duration.ofDays(14)),
                section.lowering("lowering"),
                section.sharesByBand("vouching"),
                section.number("override_at", 0.5, 1, 0.85),
                section.number("observation_gain", 1, 3, 1.25),
                section.spansByBand("cooling"),
                reaching(section, "report_floor", problems),
                reaching(section, "unread_band", problems),
                section.span("largest_skew"),
                section.clocks("clocks"));
    }

    /** A band at which a human looks for certain. */
    private static Band reaching(Section section, String key, List<Problem> problems) {
        Band band = section.band(key, Band.HIGH);
        if (!band.atLeast(Band.CONCERN)) {
            section.find(key)
                    .ifPresent(spot -> problems.add(new Problem(
                            spot.line(),
                            spot.column(),
                            "'" + key + "' must be CONCERN or more: a human must see it.")));
            return Band.HIGH;
        }
        return band;
    }

    private static ZoneId zone(Section section, List<Problem> problems) {
        Optional<Spot.Text> zone = section.text("zone");
        try {
            return ZoneId.of(zone.map(Spot.Text::value).orElse("Asia/Shanghai"));
        } catch (DateTimeException unknown) {
            zone.ifPresent(spot -> problems.add(new Problem(
                    spot.line(), spot.column(), "'" + spot.value() + "' is not a time zone such as Asia/Shanghai.")));
            return ZoneId.of("Asia/Shanghai");
        }
    }

    private static Map<String, Program> definitions(Section section, Expressions expressions, List<Problem> problems) {
        Map<String, Program> definitions = new LinkedHashMap<>();
        if (!(section.find("definitions").orElse(null) instanceof Spot.Mapping mapping)) {
            return definitions;
        }
        mapping.entries().forEach((name, condition) -> {
            boolean usable = NAME.matcher(name.value()).matches()
                    && !name.value().contains("-")
                    && !FactNames.map().containsKey(name.value());
            if (!usable || definitions.size() >= 50) {
                problems.add(
                        new Problem(
                                name.line(),
                                name.column(),
                                "A definition needs a name of its own of small letters, digits and _; at most 50 definitions."));
            } else if (condition instanceof Spot.Text text) {
                expressions.compile(text, problems).ifPresent(program -> definitions.put(name.value(), program));
                expressions.define(name.value());
            } else {
                problems.add(new Problem(condition.line(), condition.column(), "A definition is one condition."));
            }
        });
        return definitions;
    }
}
