package org.shouhu.detection.eval;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How much a measure would vary with another draw of texts: it is measured again on texts drawn with replacement, so
 * many times, from a fixed seed.
 */
final class Bootstrap {
    private static final int DRAWS = 400;
    private static final long SEED = 1;

    private Bootstrap() {}

    /**
     * @param size number of texts
     * @param measure the measure, given how often each text was drawn
     */
    static Interval interval(int size, ToDoubleFunction<int[]> measure) {
        int[] times = new int[size];
        Arrays.fill(times, 1);
        double value = measure.applyAsDouble(times);
        double[] drawn = new double[DRAWS];
        Random random = new Random(SEED);
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.fill(times, 0);
            for (int index = 0; index < size; index++) {
                times[random.nextInt(size)]++;
            }
            drawn[draw] = measure.applyAsDouble(times);
        }
        Arrays.sort(drawn);
        return new Interval(value, drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]);
    }
}
