package org.shouhu.detection.train;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.shouhu.detection.model.Heads;

/**
 * The logits of clear risk, by the words, from which a text is heard twice.
 *
 * @param chinese one ordinary text in a hundred stands above it, for the second hearing takes its time; without ordinary
 *     texts all are heard twice
 * @param latin where as many of our own harmless lines stand above it as in Chinese, for of ordinary English there is
 *     hardly anything but customer service, which cannot tell; but no fewer of those than three in a hundred, and no more
 *     than ten
 */
record Doors(double chinese, double latin) {
    private static final double RATE = 1e-2;
    private static final double FEWEST_LATIN = 3e-2;
    private static final double MOST_LATIN = 0.1;

    /** @param words per example the logits of words that it did not train */
    static Doors of(List<Example> examples, double[][] words) {
        IntToDoubleFunction risk = index -> words[index][Heads.CLEAR];
        double chinese = standing(RATE, Shares.ordinary(examples, false, risk));
        double[] latin = Shares.ordinary(examples, true, risk);
        double highest = standing(FEWEST_LATIN, latin);
        double[] theirs = Shares.harmless(examples, false, risk);
        double[] ours = Shares.harmless(examples, true, risk);
        return Double.isFinite(chinese) && theirs.length > 0 && ours.length > 0
                ? new Doors(
                        chinese, Math.clamp(Shares.asRare(chinese, theirs, ours), standing(MOST_LATIN, latin), highest))
                : new Doors(chinese, highest);
    }

    private static double standing(double rate, double[] ordinary) {
        return ordinary.length == 0 ? Double.NEGATIVE_INFINITY : Shares.cut(rate, ordinary);
    }

    /** The door of one script. */
    double of(boolean inLatin) {
        return inLatin ? latin : chinese;
    }
}
