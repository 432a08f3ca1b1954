package org.shouhu.detection.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final double[] HUNDRED =
            IntStream.rangeClosed(1, 100).asDoubleStream().toArray();

    @Test
    void aShareOfTheValuesStandsAboveTheCut() {
        assertThat(Shares.cut(0.1, HUNDRED)).isEqualTo(90);
        assertThat(Shares.cut(0, HUNDRED)).isEqualTo(100);
    }

    @Test
    void aCutIsAsRareElsewhere() {
        double[] others = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();

        assertThat(Shares.asRare(9, others, HUNDRED)).isEqualTo(90);
        assertThat(Shares.asRare(5, others, HUNDRED)).isEqualTo(50);
        assertThat(Shares.asRare(11, others, HUNDRED)).isEqualTo(100);
    }
}
