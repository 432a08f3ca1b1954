package org.shouhu.detection.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shouhu.detection.model.Cuts;
import org.shouhu.detection.model.Heads;
import org.shouhu.detection.model.Hearing;
import org.shouhu.detection.model.Scale;
import org.shouhu.detection.model.SecondHearing;

/** Calibrates what was heard on texts that did not train, and sets the scores from which they may have each band. */
final class Scales {
    /** Shares of ordinary texts that may reach the bands at most. */
    private static final double WATCH_RATE = 4e-3;

    private static final double CONCERN_RATE = 3e-4;
    private static final double HIGH_RATE = 1e-4;

    /** Share of ordinary texts that are heard twice at most: the second hearing takes milliseconds. */
    private static final double DOOR_RATE = 1e-2;

    /**
     * The same in Latin letters, where nearly all ordinary texts are customer service, of which the half that answers for
     * them saw none: by the other share hardly one in a hundred harmless lines of our own would be heard twice, and not half
     * of the risk.
     */
    private static final double LATIN_DOOR_RATE = 3e-2;

    /** The logits of a text that is not heard twice. */
    private static final double[] NOT_HEARD = {};

    private Scales() {}

    /** How one script is heard: the scales of each hearing, and the door to the second. */
    static Hearing hearing(List<Example> examples, double[][] words, SecondHearings seconds, boolean latin) {
        int[] some = IntStream.range(0, words.length)
                .filter(index -> examples.get(index).latin() == latin)
                .toArray();
        double door = door(examples, words, latin);
        Scale first = scale(examples, some, words);
        double[][] both = new double[words.length][];
        for (int index : some) {
            both[index] = words[index][Heads.CLEAR] < door ? NOT_HEARD : seconds.added(index, words[index]);
        }
        return new Hearing(first, new SecondHearing(seconds.listener(latin), door, scale(examples, some, both)));
    }

    /** The logit of clear risk, by the words, from which a text of a script is heard twice. */
    static double door(List<Example> examples, double[][] words, boolean latin) {
        double[] ordinary = IntStream.range(0, words.length)
                .filter(index -> examples.get(index).latin() == latin
                        && examples.get(index).ordinary())
                .mapToDouble(index -> words[index][Heads.CLEAR])
                .sorted()
                .toArray();
        return ordinary.length == 0 ? Double.NEGATIVE_INFINITY : cut(ordinary, latin ? LATIN_DOOR_RATE : DOOR_RATE);
    }

    private static Scale scale(List<Example> examples, int[] some, double[][] logits) {
        float[] slopes = new float[Heads.COUNT];
        float[] shifts = new float[Heads.COUNT];
        for (int head = 0; head < Heads.COUNT; head++) {
            Calibration calibration = calibration(examples, some, logits, head);
            slopes[head] = calibration.slope();
            shifts[head] = calibration.shift();
        }
        double[] ordinary = Arrays.stream(some)
                .filter(index -> examples.get(index).ordinary())
                .mapToDouble(index -> logits[index].length == 0
                        ? 0
                        : LinearTrainer.probability(
                                slopes[Heads.CLEAR] * logits[index][Heads.CLEAR] + shifts[Heads.CLEAR]))
                .sorted()
                .toArray();
        return new Scale(
                slopes,
                shifts,
                ordinary.length == 0
                        ? new Cuts(0.5f, 0.5f, 0.5f)
                        : new Cuts((float) cut(ordinary, WATCH_RATE), (float) cut(ordinary, CONCERN_RATE), (float)
                                cut(ordinary, HIGH_RATE)));
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

    private static double cut(double[] ascending, double rate) {
        return ascending[Math.max(0, ascending.length - 1 - (int) (rate * ascending.length))];
    }
}
