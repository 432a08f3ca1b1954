package org.shouhu.detection.eval;

import java.util.Arrays;
import java.util.List;

/**
 * Scores at which ordinary texts raise false alarms at a wanted rate. Every other text sets the threshold by which the
 * rest are judged, and the other way round: no threshold is judged on the texts that set it.
 */
final class Thresholds {
    /** The wanted rates, in false alarms per million ordinary texts. */
    static final List<Integer> RATES = List.of(10, 100, 1_000, 10_000);

    private final double[][] halves = new double[2][];

    Thresholds(List<Answers> ordinary) {
        int all = ordinary.stream().mapToInt(Answers::size).sum();
        halves[0] = new double[(all + 1) / 2];
        halves[1] = new double[all / 2];
        int number = 0;
        for (Answers answers : ordinary) {
            for (int index = 0; index < answers.size(); index++, number++) {
                halves[number & 1][number / 2] = answers.score(index);
            }
        }
        Arrays.sort(halves[0]);
        Arrays.sort(halves[1]);
    }

    /** The score that a text must exceed, set on one half so that at most this rate of its texts does. */
    double threshold(int half, double perMillion) {
        double[] ascending = halves[half];
        if (ascending.length == 0) {
            return 0;
        }
        int above = (int) (perMillion * ascending.length / 1e6);
        return ascending[Math.max(0, ascending.length - 1 - above)];
    }

    /** What a threshold of each half lets pass in the other one, per million texts. */
    double reached(double perMillion) {
        long above = 0;
        for (int half = 0; half < 2; half++) {
            double threshold = threshold(half, perMillion);
            for (double score : halves[1 - half]) {
                above += score > threshold ? 1 : 0;
            }
        }
        return 1e6 * above / Math.max(1, halves[0].length + halves[1].length);
    }
}
