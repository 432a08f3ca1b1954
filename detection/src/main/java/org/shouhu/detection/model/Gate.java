package org.shouhu.detection.model;

import org.shouhu.detection.text.Folding;
import org.shouhu.detection.text.Normaliser;

/**
 * The first stage: tells in well under a microsecond, without allocating, that a text has nothing to be read more closely.
 * It folds characters by table, sums one small weight for each run of one, two and three characters, and opens when the
 * sum over any stretch of the text reaches a threshold. Spaces and joining marks are passed over, so
 * that letters pulled apart still meet.
 */
public final class Gate {
    /** Number of weights: a power of two. */
    public static final int SIZE = 1 << 18;

    private static final char SEVERAL = 0xFFFF;
    private static final char[] FOLDED = foldedForGate();

    private final byte[] weights;
    private final int threshold;

    /**
     * @param weights {@link #SIZE} weights
     * @param threshold the sum from which the gate opens
     */
    public Gate(byte[] weights, int threshold) {
        if (weights.length != SIZE) {
            throw new IllegalArgumentException("it is damaged");
        }
        this.weights = weights.clone();
        this.threshold = threshold;
    }

    byte[] weights() {
        return weights.clone();
    }

    int threshold() {
        return threshold;
    }

    /** Whether the text must be read by the next stage. */
    public boolean opens(CharSequence text) {
        int length = text.length();
        byte[] table = weights;
        int limit = threshold;
        int before = 0;
        int last = 0;
        int sum = 0;
        for (int index = 0; index < length; index++) {
            int folded = FOLDED[text.charAt(index)];
            if (folded == 0) {
                continue;
            }
            if (folded == SEVERAL) {
                return true;
            }
            sum = after(sum, table[one(folded)] + table[two(last, folded)] + table[three(before, last, folded)]);
            if (sum >= limit) {
                return true;
            }
            before = last;
            last = folded;
        }
        return false;
    }

    /**
     * The highest sum over a stretch that ends with a character of this weight, where the highest that ended before it was so
     * much: what stands before the words that matter never speaks against them.
     */
    private static int after(int sum, int weight) {
        return Math.max(0, sum) + weight;
    }

    /** The highest sum over any stretch, of the weights at the places of a text, which come in threes; at least 0. */
    public static int highest(byte[] weights, int[] places) {
        int sum = 0;
        int highest = 0;
        for (int index = 0; index + 2 < places.length; index += 3) {
            sum = after(sum, weights[places[index]] + weights[places[index + 1]] + weights[places[index + 2]]);
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    /** Receives the places of the runs of a text. */
    @FunctionalInterface
    public interface Place {
        void at(int index);
    }

    /** The places of the weights that a text touches, three for each character that counts, for training. */
    public static void places(CharSequence text, Place place) {
        int before = 0;
        int last = 0;
        for (int index = 0; index < text.length(); index++) {
            int folded = FOLDED[text.charAt(index)];
            if (folded != 0 && folded != SEVERAL) {
                place.at(one(folded));
                place.at(two(last, folded));
                place.at(three(before, last, folded));
                before = last;
                last = folded;
            }
        }
    }

    private static int one(int folded) {
        return spread(folded * 0x9E3779B1);
    }

    private static int two(int last, int folded) {
        return spread((last * 0x85EBCA6B + folded) * 0x9E3779B1 + 0x1B873593);
    }

    private static int three(int before, int last, int folded) {
        return spread(((before * 0xC2B2AE35 + last) * 0x85EBCA6B + folded) * 0x9E3779B1 + 0x38495AB5);
    }

    private static int spread(int product) {
        return product >>> 14;
    }

    /** Folding for the gate: spaces and joining marks are nothing, digits are one, what folds to several opens it. */
    private static char[] foldedForGate() {
        char[] table = Folding.instance().table().clone();
        for (int point = 0; point < table.length; point++) {
            char folded = table[point];
            if (folded == ' ' || folded == '\n' || folded == '-' || folded == '\'') {
                table[point] = 0;
            } else if (Character.isSurrogate((char) point)) {
                table[point] = surrogate((char) point);
            } else if (Folding.instance().picture((char) point)) {
                table[point] = '*';
            } else if (Character.isDigit(folded)) {
                table[point] = '0';
            } else if (folded > 0x2000 && folded != SEVERAL && !Normaliser.ideographic(folded)) {
                table[point] = '*';
            }
        }
        return table;
    }

    /** Pictures are one character; the letters of mathematics, written to be looked at, open the gate. */
    private static char surrogate(char half) {
        if (half == 0xD835) {
            return SEVERAL;
        }
        return Character.isHighSurrogate(half) ? '*' : 0;
    }
}
