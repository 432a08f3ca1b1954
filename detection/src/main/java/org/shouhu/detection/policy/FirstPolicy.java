package org.shouhu.detection.policy;

import java.util.List;
import java.util.function.Predicate;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/** The grading of the design, section 6.4, as rules in code. */
final class FirstPolicy implements Policy {

    private static final double PRESENT = 0.5;

    private final PolicySettings settings;

    FirstPolicy(PolicySettings settings) {
        this.settings = settings;
    }

    private record Rule(String name, Band band, Predicate<Facts> when, List<String> because) {}

    private static final List<Rule> RULES = List.of(
            rule("act-in-progress", Band.IMMINENT, has(Facet.IN_PROGRESS), "in_progress"),
            rule(
                    "intent-with-timing",
                    Band.IMMINENT,
                    has(Facet.TIMING).and(intent()),
                    "timing",
                    "active_ideation",
                    "plan_or_preparation",
                    "conditional_threat"),
            rule(
                    "intent-with-means-at-hand",
                    Band.IMMINENT,
                    intent().and(facts -> facts.deliveredBesideWords() > 0),
                    "means_delivered",
                    "active_ideation",
                    "plan_or_preparation"),
            rule(
                    "ideation-with-method",
                    Band.HIGH,
                    has(Facet.ACTIVE_IDEATION)
                            .and(has(Facet.METHOD_ENQUIRY)
                                    .or(has(Facet.PLAN_OR_PREPARATION))
                                    .or(facts -> facts.ordersBesideWords() > 0)),
                    "active_ideation",
                    "method_enquiry",
                    "plan_or_preparation",
                    "order_beside_words"),
            rule(
                    "ideation-aggravated",
                    Band.HIGH,
                    has(Facet.ACTIVE_IDEATION)
                            .or(has(Facet.PASSIVE_IDEATION).and(has(Facet.METHOD_ENQUIRY)))
                            .and(has(Facet.BACKUP_PLAN)
                                    .or(has(Facet.PAST_ATTEMPT))
                                    .or(has(Facet.CONDITIONAL_THREAT))
                                    .or(has(Facet.PACT_SEEKING))),
                    "active_ideation",
                    "backup_plan",
                    "past_attempt",
                    "conditional_threat",
                    "pact_seeking"),
            rule(
                    "farewell-with-setback-or-attempt",
                    Band.HIGH,
                    has(Facet.FAREWELL).and(has(Facet.SETBACK).or(has(Facet.PAST_ATTEMPT))),
                    "farewell",
                    "setback",
                    "past_attempt"),
            rule(
                    "pleading-rebuffed",
                    Band.HIGH,
                    has(Facet.ACTIVE_IDEATION).and(Facts::rebuffed),
                    "rebuffed",
                    "active_ideation"),
            rule("ideation", Band.CONCERN, has(Facet.ACTIVE_IDEATION), "active_ideation"),
            rule("farewell", Band.CONCERN, has(Facet.FAREWELL), "farewell"),
            rule("self-harm", Band.CONCERN, has(Facet.SELF_HARM), "self_harm"),
            rule("pact", Band.CONCERN, has(Facet.PACT_SEEKING), "pact_seeking"),
            rule("threat", Band.CONCERN, has(Facet.CONDITIONAL_THREAT), "conditional_threat"),
            rule("plan", Band.CONCERN, has(Facet.PLAN_OR_PREPARATION), "plan_or_preparation"),
            rule(
                    "method-with-despair",
                    Band.CONCERN,
                    has(Facet.METHOD_ENQUIRY)
                            .and(has(Facet.HOPELESSNESS)
                                    .or(has(Facet.SETBACK))
                                    .or(has(Facet.BURDEN_OR_WORTHLESSNESS))
                                    .or(has(Facet.PASSIVE_IDEATION))),
                    "method_enquiry",
                    "hopelessness",
                    "setback",
                    "burden_or_worthlessness",
                    "passive_ideation"),
            rule(
                    "several-shops",
                    Band.CONCERN,
                    has(Facet.METHOD_ENQUIRY).and(facts -> facts.shopsAsked() >= 2),
                    "shops_asked",
                    "method_enquiry"),
            rule("passive-ideation", Band.WATCH, has(Facet.PASSIVE_IDEATION), "passive_ideation"),
            rule(
                    "despair-persists",
                    Band.WATCH,
                    has(Facet.HOPELESSNESS).and(facts -> facts.daysHeard(Facet.HOPELESSNESS) >= 2),
                    "hopelessness"));

    private static Rule rule(String name, Band band, Predicate<Facts> when, String... because) {
        return new Rule(name, band, when, List.of(because));
    }

    private static Predicate<Facts> has(Facet facet) {
        return facts -> facts.level(facet) >= PRESENT;
    }

    private static Predicate<Facts> intent() {
        return has(Facet.ACTIVE_IDEATION).or(has(Facet.PLAN_OR_PREPARATION)).or(has(Facet.CONDITIONAL_THREAT));
    }

    @Override
    public String version() {
        return "life-protection-1";
    }

    @Override
    public PolicySettings settings() {
        return settings;
    }

    @Override
    public Grade grade(Facts facts) {
        Grade byRules = RULES.stream()
                .filter(rule -> rule.when().test(facts))
                .findFirst()
                .map(rule -> new Grade(rule.band(), rule.name(), rule.because()))
                .orElse(Grade.NONE);
        return byRules.band().atLeast(facts.textBand())
                ? byRules
                : new Grade(facts.textBand(), "text-alone", List.of("text"));
    }
}
