package org.shouhu.detection.eval;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.shouhu.detection.Band;

/**
 * How well clear risk is told from the rest of a labelled set.
 *
 * @param texts how many there are
 * @param risk how many of them are clear risk
 * @param precision share of clear risk among the texts at CONCERN or above, 0..1
 * @param recall share of the clear risk that is at CONCERN or above, 0..1
 * @param f1 harmonic mean of the two
 * @param auc chance that a text of clear risk has the higher score of two, 0..1
 * @param calibrationError mean distance between score and share of clear risk, in ten bins of score (ECE), 0..1
 * @param brier mean squared distance between score and answer, 0..1
 */
record Classification(
        String set,
        int texts,
        int risk,
        Interval precision,
        Interval recall,
        Interval f1,
        Interval auc,
        Interval calibrationError,
        Interval brier) {

    private static final int BINS = 10;

    static Classification of(LabelledSet set, Answers answers) {
        int size = answers.size();
        boolean[] risk = new boolean[size];
        boolean[] found = new boolean[size];
        for (int index = 0; index < size; index++) {
            risk[index] = set.samples().get(index).risk();
            found[index] = answers.band(index).atLeast(Band.CONCERN);
        }
        int[] ascending = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(answers::score))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Classification(
                set.name(),
                size,
                (int) set.samples().stream().filter(Sample::risk).count(),
                Bootstrap.interval(size, times -> precision(found, risk, times)),
                Bootstrap.interval(size, times -> precision(risk, found, times)),
                Bootstrap.interval(size, times -> {
                    double precision = precision(found, risk, times);
                    double recall = precision(risk, found, times);
                    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
                }),
                Bootstrap.interval(size, times -> auc(ascending, answers, risk, times)),
                Bootstrap.interval(size, times -> calibrationError(answers, risk, times)),
                Bootstrap.interval(size, times -> brier(answers, risk, times)));
    }

    /** The share of the second among the first. */
    private static double precision(boolean[] all, boolean[] good, int[] times) {
        long count = 0;
        long both = 0;
        for (int index = 0; index < times.length; index++) {
            if (all[index]) {
                count += times[index];
                both += good[index] ? times[index] : 0;
            }
        }
        return count == 0 ? 0 : (double) both / count;
    }

    private static double auc(int[] ascending, Answers answers, boolean[] risk, int[] times) {
        double below = 0;
        double won = 0;
        double risks = 0;
        int index = 0;
        while (index < ascending.length) {
            double score = answers.score(ascending[index]);
            double tiedRisk = 0;
            double tiedRest = 0;
            while (index < ascending.length && answers.score(ascending[index]) == score) {
                int text = ascending[index++];
                if (risk[text]) {
                    tiedRisk += times[text];
                } else {
                    tiedRest += times[text];
                }
            }
            won += tiedRisk * (below + tiedRest / 2);
            below += tiedRest;
            risks += tiedRisk;
        }
        return risks * below == 0 ? 0.5 : won / (risks * below);
    }

    private static double calibrationError(Answers answers, boolean[] risk, int[] times) {
        double[] scores = new double[BINS];
        double[] risks = new double[BINS];
        double all = 0;
        for (int index = 0; index < times.length; index++) {
            int bin = Math.min(BINS - 1, (int) (answers.score(index) * BINS));
            scores[bin] += times[index] * answers.score(index);
            risks[bin] += risk[index] ? times[index] : 0;
            all += times[index];
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(scores[bin] - risks[bin]);
        }
        return error / all;
    }

    private static double brier(Answers answers, boolean[] risk, int[] times) {
        double sum = 0;
        double all = 0;
        for (int index = 0; index < times.length; index++) {
            double distance = answers.score(index) - (risk[index] ? 1 : 0);
            sum += times[index] * distance * distance;
            all += times[index];
        }
        return sum / all;
    }
}
