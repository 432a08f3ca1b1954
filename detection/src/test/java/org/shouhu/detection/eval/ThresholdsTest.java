package org.shouhu.detection.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Band;
import org.shouhu.detection.Utterance;

class ThresholdsTest {
    /** A text's score is the number that it consists of. */
    static final Scorer READS_THE_NUMBER = utterance -> new Scorer.Answer(
            Double.parseDouble(utterance.text()),
            Double.parseDouble(utterance.text()) >= 0.5 ? Band.CONCERN : Band.NONE);

    private static Answers ordinary(int size) {
        return Answers.to(
                IntStream.range(0, size)
                        .mapToObj(number -> Utterance.of(String.valueOf((double) number / size)))
                        .toList(),
                READS_THE_NUMBER);
    }

    @Test
    void letTheWantedShareOfOrdinaryTextsPass() {
        Thresholds thresholds = new Thresholds(List.of(ordinary(20_000)));

        assertThat(thresholds.reached(10_000)).isCloseTo(10_000, within(100.0));
        assertThat(thresholds.reached(1_000)).isCloseTo(1_000, within(100.0));
        assertThat(thresholds.threshold(0, 10_000)).isCloseTo(0.99, within(0.001));
    }

    @Test
    void lieAtTheHighestTextWhereTheRateAllowsNone() {
        Thresholds thresholds = new Thresholds(List.of(ordinary(1_000)));

        assertThat(thresholds.threshold(1, 10)).isCloseTo(0.999, within(1e-9));
    }

    @Test
    void areJudgedOnTextsThatDidNotSetThem() {
        List<Utterance> alternating = IntStream.range(0, 1_000)
                .mapToObj(number -> Utterance.of(number % 2 == 0 ? "0.1" : "0.9"))
                .toList();
        Thresholds thresholds = new Thresholds(List.of(Answers.to(alternating, READS_THE_NUMBER)));

        assertThat(thresholds.reached(1_000))
                .as("the half with low scores sets a threshold that all of the other half exceeds")
                .isCloseTo(500_000, within(1.0));
    }

    @Test
    void findTheRiskThatExceedsThem() {
        LabelledSet set = new LabelledSet(
                "made up",
                Language.CHINESE,
                List.of(Sample.of("1.5", true), Sample.of("0.2", true), Sample.of("1.2", false)));
        List<RecallAtRate> recalls = RecallAtRate.of(
                set, Answers.to(set, READS_THE_NUMBER), "all", new Thresholds(List.of(ordinary(1_000))));

        assertThat(recalls).extracting(RecallAtRate::wanted).containsExactly(10, 100, 1_000, 10_000);
        assertThat(recalls).extracting(recall -> recall.recall().value()).containsOnly(0.5);
    }
}
