package org.shouhu.detection.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast products against the plainest way to write them, with numbers of rows that leave a rest. */
class RowsTest {
    private static final int WIDTH = 8;
    private static final int UNITS = 11;

    private final Random random = new Random(5);
    private final float[][] weights = drawn(WIDTH, UNITS);

    @Test
    void unitsHearARow() {
        float[] row = drawn(1, WIDTH)[0];
        float[] into = drawn(1, UNITS)[0];
        float[] before = into.clone();

        Rows.add(weights, row, into);

        for (int unit = 0; unit < UNITS; unit++) {
            double sum = before[unit];
            for (int column = 0; column < WIDTH; column++) {
                sum += row[column] * weights[column][unit];
            }
            assertThat((double) into[unit]).isCloseTo(sum, within(1e-5));
        }
    }

    @Test
    void unitsSayBack() {
        float[] units = drawn(1, UNITS)[0];
        float[] into = drawn(1, WIDTH)[0];

        Rows.back(weights, units, into);

        for (int column = 0; column < WIDTH; column++) {
            double sum = 0;
            for (int unit = 0; unit < UNITS; unit++) {
                sum += units[unit] * weights[column][unit];
            }
            assertThat((double) into[column]).isCloseTo(sum, within(1e-5));
        }
    }

    @Test
    void weightsLearnFromTheFirstRows() {
        for (int count = 0; count < 10; count++) {
            float[][] rows = drawn(10, WIDTH);
            float[][] units = drawn(10, UNITS);
            float[][] into = new float[WIDTH][UNITS];

            Rows.multiply(rows, units, count, into);

            for (int column = 0; column < WIDTH; column++) {
                for (int unit = 0; unit < UNITS; unit++) {
                    double sum = 0;
                    for (int row = 0; row < count; row++) {
                        sum += rows[row][column] * units[row][unit];
                    }
                    assertThat((double) into[column][unit]).isCloseTo(sum, within(1e-5));
                }
            }
        }
    }

    private float[][] drawn(int rows, int columns) {
        float[][] block = new float[rows][columns];
        for (float[] row : block) {
            for (int column = 0; column < columns; column++) {
                row[column] = (float) random.nextGaussian();
            }
        }
        return block;
    }
}
