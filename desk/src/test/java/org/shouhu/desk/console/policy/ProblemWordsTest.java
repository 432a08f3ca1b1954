package org.shouhu.desk.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.detection.policy.PolicyLoader;
import org.shouhu.detection.policy.PolicyOutcome;
import org.shouhu.detection.policy.Problem;

/** Every sentence that the loader says about a broken policy has words in both languages. */
class ProblemWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when: in_progress >= 0.5 | when: in_progres >= 0.5 | fact",
                "when: in_progress >= 0.5 | when: in_progress >= | unreadable",
                "report_floor: HIGH | report_floor: WATCH | seen",
                "zone: Asia/Shanghai | zone: Shanghai | zone",
                "report_floor: HIGH | report_flor: HIGH | unknown",
                "because: [in_progress] | because: in_progress | because",
                "because: [in_progress] | because: [progress] | reason",
                "name: act-in-progress | name: intent-with-timing | rule.again",
                "facts: {in_progress: 0.6} | facts: 3 | mapping",
                "heard_at: 0.3 | heard_at: 3 | number",
                "shops: 3d | shops: soon | span",
                "band: IMMINENT | band: URGENT | band",
                "rebuffed: true | rebuffed: perhaps | truth",
                "facts: {in_progress: 0.6} | facts: {in_progress: 0.1} | test.norule",
                "expect: IMMINENT | expect: WATCH | test.band",
                "rule: several-shops | rule: text-high | test.rule",
                "when: in_progress >= 0.5 | when: reported >= 0.5 | call",
                "largest_skew: | clocks: 3\\nlargest_skew: | clocks",
                "rules: | rules: [ | yaml",
                "policy: life-protection | policy: &here life-protection | anchors",
                "heard_at: 0.3 | heard_at: 0.3\\nheard_at: 0.3 | twice"
            })
    void isWorded(String right, String wrong, String key) {
        String broken = PolicyLoader.shippedText()
                .replaceFirst(
                        java.util.regex.Pattern.quote(right),
                        java.util.regex.Matcher.quoteReplacement(wrong.replace("\\n", "\n")));
        assertThat(PolicyLoader.load(broken)).isInstanceOfSatisfying(PolicyOutcome.Broken.class, outcome -> {
            List<String> messages = outcome.problems().stream()
                    .map(Problem::message)
                    .map(message -> message.replaceFirst(" Did you mean '.*", ""))
                    .toList();
            assertThat(messages).allMatch(ProblemWords::knows);
            assertThat(messages).anyMatch(message -> ProblemWords.keyOf(message).equals(key));
        });
    }
}
