package org.shouhu.detection.policy;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhu.detection.Band;

/** A policy read from data: the first rule that holds decides, the most urgent rules first. */
final class CelPolicy implements Policy {

    /** A rule of the policy. */
    record Rule(String name, Band band, Program when, List<String> because) {}

    private final String version;
    private final PolicySettings settings;
    private final Map<String, Program> definitions;
    private final List<Rule> rules;

    CelPolicy(String version, PolicySettings settings, Map<String, Program> definitions, List<Rule> rules) {
        this.version = version;
        this.settings = settings;
        this.definitions = Map.copyOf(definitions);
        this.rules = rules.stream()
                .sorted((one, other) -> other.band().compareTo(one.band()))
                .toList();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public PolicySettings settings() {
        return settings;
    }

    @Override
    public Grade grade(Facts facts) {
        Values values = new Values(facts);
        for (Rule rule : rules) {
            if (values.holds(rule.when)) {
                return new Grade(rule.band, rule.name, rule.because);
            }
        }
        return Grade.NONE;
    }

    /** The facts, and each definition worked out at most once, when first asked for. */
    private final class Values implements CelVariableResolver {

        private final Facts facts;
        private final Map<String, Boolean> known = new HashMap<>();

        Values(Facts facts) {
            this.facts = facts;
        }

        @Override
        public Optional<Object> find(String name) {
            FactNames.Fact fact = FactNames.map().get(name);
            if (fact != null) {
                return Optional.of(fact.value().apply(facts));
            }
            Boolean earlier = known.get(name);
            if (earlier != null) {
                return Optional.of(earlier);
            }
            Program definition = definitions.get(name);
            if (definition == null) {
                return Optional.empty();
            }
            boolean holds = holds(definition);
            known.put(name, holds);
            return Optional.of(holds);
        }

        boolean holds(Program condition) {
            try {
                return Boolean.TRUE.equals(condition.eval(this));
            } catch (CelEvaluationException failure) {
                throw new PolicyFailure(version, failure);
            }
        }
    }
}
