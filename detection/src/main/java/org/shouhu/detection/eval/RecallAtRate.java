package org.shouhu.detection.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * The share of clear risk that is found while ordinary texts raise false alarms at a wanted rate.
 *
 * @param pool which ordinary texts
 * @param wanted false alarms per million ordinary texts for which the thresholds were set
 * @param reached false alarms per million on texts that did not set the threshold
 */
record RecallAtRate(String set, String pool, int wanted, double reached, Interval recall) {

    static List<RecallAtRate> of(LabelledSet set, Answers answers, String pool, Thresholds thresholds) {
        List<RecallAtRate> recalls = new ArrayList<>();
        for (int rate : Thresholds.RATES) {
            double one = thresholds.threshold(0, rate);
            double other = thresholds.threshold(1, rate);
            recalls.add(new RecallAtRate(
                    set.name(),
                    pool,
                    rate,
                    thresholds.reached(rate),
                    Bootstrap.interval(answers.size(), times -> recall(set, answers, one, other, times))));
        }
        return recalls;
    }

    private static double recall(LabelledSet set, Answers answers, double one, double other, int[] times) {
        double all = 0;
        double found = 0;
        for (int index = 0; index < times.length; index++) {
            if (set.samples().get(index).risk()) {
                all += times[index];
                found += times[index]
                        * ((answers.score(index) > one ? 0.5 : 0) + (answers.score(index) > other ? 0.5 : 0));
            }
        }
        return all == 0 ? 0 : found / all;
    }
}
