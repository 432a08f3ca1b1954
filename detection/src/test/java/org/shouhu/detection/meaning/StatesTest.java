package org.shouhu.detection.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTest {
    private static final Pieces NONE = new Pieces(0);

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void takesNothingThatIsNoNumber(float value) {
        assertThatThrownBy(() -> new States(new float[][] {{1, value, 0, 0}}, NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bringsEveryRowToOneLength() {
        float[] row = new float[4];
        new States(new float[][] {{30, 0, 40, 0}}, NONE).row(0, row);

        assertThat(row[0]).isCloseTo(0.36f, within(0.01f));
        assertThat(row[2]).isCloseTo(0.48f, within(0.01f));
    }

    @Test
    void aRowOfNothingStaysNothing() {
        float[] row = new float[4];
        new States(new float[1][4], NONE).row(0, row);

        assertThat(row).containsExactly(0, 0, 0, 0);
    }
}
