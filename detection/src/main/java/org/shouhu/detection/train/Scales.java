package org.shouhu.detection.train;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.shouhu.detection.model.Cuts;
import org.shouhu.detection.model.Heads;
import org.shouhu.detection.model.Scale;

/**
 * Calibrates what was heard on texts that did not train, and sets the scores from which they may have each band.
 *
 * @param chinese how Chinese texts are read
 * @param latin how texts in Latin letters are
 */
record Scales(Scale chinese, Scale latin) {
    /** Shares of ordinary texts that may reach the bands at most. */
    private static final double WATCH_RATE = 4e-3;

    private static final double CONCERN_RATE = 2.5e-4;
    private static final double HIGH_RATE = 7e-5;

    private static final Cuts UNCUT = new Cuts(0.5f, 0.5f, 0.5f);

    /** The logits of a text that was not heard. */
    static final double[] NOT_HEARD = {};

    /**
     * Customer service, nearly all that there is of ordinary English, cannot tell how high ordinary English reaches, and
     * harmless lines of our own are nearer to danger in one script than in the other. So texts in Latin letters have the
     * cuts of the Chinese ones: a probability means nearly the same in both.
     *
     * @param logits per example what texts that it did not train on make of it, see {@link #NOT_HEARD}
     */
    static Scales of(List<Example> examples, double[][] logits) {
        Scale chinese = calibrated(examples, logits, false);
        Scale latin = calibrated(examples, logits, true);
        double[] ordinary = Shares.ordinary(examples, false, risk(chinese, logits));
        if (ordinary.length == 0) {
            return new Scales(chinese, cut(latin, Shares.ordinary(examples, true, risk(latin, logits))));
        }
        Scale cut = cut(chinese, ordinary);
        return new Scales(cut, latin.with(cut.cuts()));
    }

    /** The scale of one script. */
    Scale of(boolean inLatin) {
        return inLatin ? latin : chinese;
    }

    private static Scale cut(Scale scale, double[] ordinary) {
        return ordinary.length == 0
                ? scale
                : scale.with(new Cuts(
                        (float) Shares.cut(WATCH_RATE, ordinary), (float) Shares.cut(CONCERN_RATE, ordinary), (float)
                                Shares.cut(HIGH_RATE, ordinary)));
    }

    /** How clearly each text expresses risk; those that were not heard do not. */
    private static IntToDoubleFunction risk(Scale scale, double[][] logits) {
        return index -> logits[index].length == 0 ? 0 : scale.probability(Heads.CLEAR, logits[index][Heads.CLEAR]);
    }

    private static Scale calibrated(List<Example> examples, double[][] logits, boolean latin) {
        int[] some = IntStream.range(0, logits.length)
                .filter(index -> examples.get(index).latin() == latin)
                .toArray();
        float[] slopes = new float[Heads.COUNT];
        float[] shifts = new float[Heads.COUNT];
        for (int head = 0; head < Heads.COUNT; head++) {
            Calibration calibration = calibration(examples, some, logits, head);
            slopes[head] = calibration.slope();
            shifts[head] = calibration.shift();
        }
        return new Scale(slopes, shifts, UNCUT);
    }

    private static Calibration calibration(List<Example> examples, int[] some, double[][] logits, int head) {
        double[] values = new double[some.length];
        double[] targets = new double[some.length];
        double[] weights = new double[some.length];
        for (int number = 0; number < some.length; number++) {
            if (logits[some[number]].length > 0) {
                values[number] = logits[some[number]][head];
                targets[number] = examples.get(some[number]).targets()[head];
                weights[number] = examples.get(some[number]).weights()[head];
            }
        }
        return Calibration.fit(values, targets, weights);
    }
}
