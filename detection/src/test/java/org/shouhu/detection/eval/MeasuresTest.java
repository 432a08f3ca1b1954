package org.shouhu.detection.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Utterance;

class MeasuresTest {
    private static final LabelledSet SET = new LabelledSet(
            "made up",
            Language.CHINESE,
            List.of(
                    Sample.of("0.9", true),
                    Sample.of("0.6", true),
                    Sample.of("0.3", true),
                    Sample.of("0.7", false),
                    Sample.of("0.1", false),
                    Sample.of("0.3", false)));

    @Test
    void countWhatIsFoundAndWhatIsMissed() {
        Classification measures = Classification.of(SET, Answers.to(SET, ThresholdsTest.READS_THE_NUMBER));

        assertThat(measures.risk()).isEqualTo(3);
        assertThat(measures.precision().value()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(measures.recall().value()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(measures.f1().value()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(measures.auc().value())
                .as("of nine pairs six are won, one is tied")
                .isCloseTo(6.5 / 9, within(1e-9));
        assertThat(measures.brier().value()).isCloseTo((0.01 + 0.16 + 0.49 + 0.49 + 0.01 + 0.09) / 6, within(1e-9));
        assertThat(measures.calibrationError().value())
                .as("only the bin of 0.3 holds two texts: scores 0.6 against one of risk")
                .isCloseTo((0.1 + 0.4 + 0.4 + 0.7 + 0.1) / 6, within(1e-9));
        assertThat(measures.recall().low()).isLessThan(measures.recall().value());
        assertThat(measures.recall().high()).isGreaterThan(measures.recall().value());
    }

    @Test
    void countOrdinaryTextsByBandPerMillion() {
        Answers answers = Answers.to(
                List.of(Utterance.of("0.1"), Utterance.of("0.6"), Utterance.of("0.2"), Utterance.of("0.3")),
                ThresholdsTest.READS_THE_NUMBER);
        FalseAlarms alarms = FalseAlarms.of("made up", List.of(answers, answers));

        assertThat(alarms.texts()).isEqualTo(8);
        assertThat(alarms.perMillion())
                .hasEntrySatisfying(
                        Band.WATCH, share -> assertThat(share.value()).isEqualTo(250_000))
                .hasEntrySatisfying(
                        Band.CONCERN, share -> assertThat(share.value()).isEqualTo(250_000))
                .hasEntrySatisfying(
                        Band.HIGH, share -> assertThat(share.value()).isZero())
                .hasEntrySatisfying(
                        Band.HIGH,
                        share -> assertThat(share.high())
                                .as("none among eight is no proof that there are none")
                                .isGreaterThan(100_000));
    }

    @Test
    void tellHowAFacetIsHeard() {
        FacetMeasures measures = FacetMeasures.of(
                Facet.FAREWELL,
                List.of(
                        new FacetMeasures.Heard(true, 0.8),
                        new FacetMeasures.Heard(true, 0.4),
                        new FacetMeasures.Heard(false, 0.6),
                        new FacetMeasures.Heard(false, 0)));

        assertThat(measures).isEqualTo(new FacetMeasures("farewell", 2, 0.5, 0.5, 0.5, 0.75));
    }

    @Test
    void tellTheLanguageOfASet() {
        assertThat(Language.of(List.of("今天 iPhone 到货了", "好的 ok"))).isEqualTo(Language.CHINESE);
        assertThat(Language.of(List.of("my parcel is here", "so happy 哈"))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void theBarHearsTheObviousAndNothingElse() {
        RegexBar bar = new RegexBar();

        assertThat(bar.answer(Utterance.of("真的不想活了")).band()).isEqualTo(Band.CONCERN);
        assertThat(bar.answer(Utterance.of("I Want To Die")).band()).isEqualTo(Band.CONCERN);
        assertThat(bar.answer(Utterance.of("请问什么时候发货")).score()).isZero();
        assertThat(bar.answer(Utterance.of("遗书写好了")).score())
                .isGreaterThan(bar.answer(Utterance.of("想死")).score());
    }
}
