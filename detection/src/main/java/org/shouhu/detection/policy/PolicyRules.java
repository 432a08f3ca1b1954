package org.shouhu.detection.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/** Reads the rules of a policy. */
final class PolicyRules {

    private static final int MOST = 200;
    private static final List<String> KEYS = List.of("name", "band", "when", "because", "note");

    private final Expressions expressions;
    private final List<Problem> problems;
    private final List<String> codes;

    PolicyRules(Expressions expressions, List<Problem> problems) {
        this.expressions = expressions;
        this.problems = problems;
        List<String> known = new ArrayList<>(Circumstance.wireNames());
        for (Facet facet : Facet.values()) {
            known.add(facet.wireName());
        }
        this.codes = List.copyOf(known);
    }

    List<CelPolicy.Rule> read(Section policy) {
        List<CelPolicy.Rule> rules = new ArrayList<>();
        Optional<Spot> found = policy.require("rules");
        if (found.isEmpty()) {
            return rules;
        }
        if (!(found.get() instanceof Spot.Sequence sequence) || sequence.items().isEmpty()) {
            problems.add(new Problem(found.get().line(), found.get().column(), "'rules' must be a list of rules."));
            return rules;
        }
        if (sequence.items().size() > MOST) {
            problems.add(new Problem(sequence.line(), sequence.column(), "A policy has at most " + MOST + " rules."));
            return rules;
        }
        Set<String> names = new HashSet<>();
        for (Spot item : sequence.items()) {
            rule(item).ifPresent(rule -> {
                if (!names.add(rule.name())) {
                    problems.add(new Problem(
                            item.line(), item.column(), "Another rule is called '" + rule.name() + "' already."));
                }
                rules.add(rule);
            });
        }
        return rules;
    }

    private Optional<CelPolicy.Rule> rule(Spot item) {
        Section section = Section.of(item, problems, KEYS);
        Optional<String> name = section.text("name").map(Spot.Text::value);
        Optional<Band> band = section.require("band").flatMap(section::band);
        var condition = section.text("when").flatMap(when -> expressions.compile(when, problems));
        List<String> because = because(section);
        if (name.isEmpty() || band.isEmpty() || condition.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CelPolicy.Rule(name.get(), band.get(), condition.get(), because));
    }

    private List<String> because(Section section) {
        List<String> because = new ArrayList<>();
        Optional<Spot> found = section.require("because");
        if (found.isPresent() && found.get() instanceof Spot.Sequence sequence) {
            for (Spot item : sequence.items()) {
                section.text(item, "A reason is a facet or a circumstance.").ifPresent(code -> {
                    if (!codes.contains(code.value())) {
                        problems.add(new Problem(
                                code.line(),
                                code.column(),
                                "'" + code.value() + "' is no reason that is known."
                                        + Suggestion.forWord(code.value(), codes)));
                    }
                    because.add(code.value());
                });
            }
        } else {
            found.ifPresent(spot -> problems.add(new Problem(
                    spot.line(), spot.column(), "'because' must be a list such as [active_ideation, timing].")));
        }
        return because;
    }
}
