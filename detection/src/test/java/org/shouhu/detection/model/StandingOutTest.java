package org.shouhu.detection.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Facet;

class StandingOutTest {
    @Test
    void howClearTheRiskIsIsTheMeanOfBoth() {
        assertThat(joined(Heads.CLEAR, -3, 5)).isEqualTo(1);
        assertThat(joined(Heads.CLEAR, 5, -3)).isEqualTo(1);
    }

    @Test
    void noNumberOfHarmlessWordsHidesIt() {
        assertThat(joined(Heads.CLEAR, -30, 10)).isEqualTo(6);
        assertThat(joined(Heads.CLEAR, 10, -30)).isEqualTo(6);
        assertThat(joined(Heads.of(Facet.TIMING), -30, 10)).isEqualTo(6);
    }

    @Test
    void whatElseTheSentenceSaysOnlyAdds() {
        assertThat(joined(Heads.of(Facet.IN_PROGRESS), -2, 2)).isEqualTo(-1);
        assertThat(joined(Heads.of(Facet.SETBACK), 2, -2)).isEqualTo(2);
    }

    @Test
    void onlyTheWholeCanLowerARisk() {
        assertThat(joined(Heads.of(Facet.NEGATION), -2, 2)).isEqualTo(-2);
        assertThat(joined(Heads.of(Facet.ORDINARY_USE), 2, -2)).isEqualTo(2);
    }

    private static double joined(int head, double whole, double sentence) {
        return StandingOut.joined(all(whole), all(sentence))[head];
    }

    private static double[] all(double value) {
        double[] logits = new double[Heads.COUNT];
        Arrays.fill(logits, value);
        return logits;
    }
}
