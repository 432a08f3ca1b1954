package org.shouhu.detection.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhu.detection.Band;

class PolicyLoaderTest {

    private static final String SHIPPED = PolicyLoader.shippedText();

    @Test
    void theShippedPolicyIsValidAndTestsItself() {
        assertThat(problems(SHIPPED)).isEmpty();
        assertThat(Policy.shipped().version()).isEqualTo("life-protection-4");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "when: in_progress >= 0.5|when: in_progres >= 0.5|Did you mean 'in_progress'?",
                "when: in_progress >= 0.5|when: in_progress >= 'much'|no matching overload",
                "when: in_progress >= 0.5|when: in_progress|expected type 'bool'",
                "when: in_progress >= 0.5|when: in_progress >=|something is missing",
                "when: in_progress >= 0.5|when: true && [1,2].exists(x, x > 1)|'x' is not a fact",
                "band: IMMINENT|band: IMINENT|Did you mean 'IMMINENT'?",
                "because: [in_progress]|because: [in_progres]|Did you mean 'in_progress'?",
                "heard_at: 0.3|heard_at: 3|a number from 0.05 to 0.9",
                "heard_at: 0.3|herd_at: 0.3|Did you mean 'heard_at'?",
                "in_progress: 6h|in_progress: six hours|such as 3d, 12h, 5m or 30s",
                "report_floor: HIGH|report_floor: WATCH|a human must see it",
                "zone: Asia/Shanghai|zone: Moon/Base|not a time zone",
                "expect: IMMINENT|expect: WATCH|expects WATCH but the rule 'act-in-progress' gives IMMINENT",
                "rule: text-high|rule: text-low|expects this rule",
                "facts: {in_progress: 0.6}|facts: {in_progres: 0.6}|Did you mean 'in_progress'?",
                "policy: life-protection|version: 1|stands here twice",
                "policy: life-protection|policy: &x life-protection|Anchors",
                "policy: life-protection|policy: [life|This is not YAML",
            })
    void saysWhereAndWhatIsWrong(String good, String bad, String message) {
        assertThat(SHIPPED).contains(good);
        String broken = SHIPPED.replaceFirst(Pattern.quote(good), bad.replace("$", "\\$"));
        int line = (int) SHIPPED.substring(0, SHIPPED.indexOf(good)).lines().count();

        List<Problem> problems = problems(broken);

        assertThat(problems).isNotEmpty();
        assertThat(problems)
                .as("%s", problems)
                .anyMatch(problem -> message == null || problem.message().contains(message));
        assertThat(problems).as("line %s", line).anyMatch(problem -> Math.abs(problem.line() - line) <= 2);
    }

    @Test
    void refusesCostlyExpressions() {
        String costly = "in_progress >= 0.5" + " || in_progress >= 0.5".repeat(80);

        assertThat(problems(SHIPPED.replace("when: in_progress >= 0.5", "when: " + costly)))
                .isNotEmpty();
    }

    @Test
    void refusesAPolicyWhoseConditionsAreTooManyTogether() {
        StringBuilder rules = new StringBuilder();
        for (int number = 0; number < 150; number++) {
            rules.append("  - name: costly-" + number + "\n    band: WATCH\n    when: in_progress >= 0.5")
                    .append(" || in_progress >= 0.5".repeat(12))
                    .append("\n    because: [in_progress]\n");
        }

        assertThat(problems(SHIPPED.replaceFirst("rules:\n", "rules:\n" + rules)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("too costly"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.matches('(a+)+$')",
                "[1, 2, 3].map(x, x * 2).size() > 1",
                "size('abc') > 2",
                "timestamp('2026-01-01T00:00:00Z') > timestamp('2025-01-01T00:00:00Z')"
            })
    void knowsNoTextsListsOrTimes(String condition) {
        assertThat(problems(SHIPPED.replace("when: in_progress >= 0.5", "when: " + condition)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "just a word", "'[1, 2]'", "'a: {b: {c: {d: {e: {f: {g: {h: {i: {j: 1}}}}}}}}}'"})
    void refusesWhatIsNoPolicy(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void aBrokenPolicyNeverReplacesTheLiveOne() {
        LivePolicy live = new LivePolicy(Policy.shipped());
        Policy before = live.current();

        live.offer(SHIPPED.replace("rules:", "rulez:"));
        assertThat(live.current()).isSameAs(before);

        live.offer(SHIPPED.replace("version: 4", "version: 5"));
        assertThat(live.current().version()).isEqualTo("life-protection-5");
    }

    @Test
    void anExpressionThatFailsThrows() {
        String dividing = SHIPPED.replace("when: in_progress >= 0.5", "when: 1 / (reports_before - 7) > 5");
        Policy policy = ((PolicyOutcome.Valid) PolicyLoader.load(dividing.replace(
                        "- name: an act in progress\n    facts: {in_progress: 0.6}",
                        "- name: an act in progress\n    facts: {text_band: IMMINENT, hopelessness_now: 0.6}")))
                .policy();

        assertThatThrownBy(() -> policy.grade(factsWithReports(7))).isInstanceOf(PolicyFailure.class);
        assertThat(policy.grade(factsWithReports(8)).band()).isEqualTo(Band.NONE);
    }

    private static Facts factsWithReports(int reports) {
        return new Facts(
                Map.of(), Map.of(), Map.of(), Band.NONE, 0, 0, 0, 0, false, false, reports, 0, false, false, false,
                false, 12);
    }

    private static List<Problem> problems(String yaml) {
        return switch (PolicyLoader.load(yaml)) {
            case PolicyOutcome.Valid valid -> List.of();
            case PolicyOutcome.Broken broken -> broken.problems();
        };
    }
}
