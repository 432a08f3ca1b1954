package org.shouhu.detection.meaning;

import java.util.Arrays;

/**
 * A small network that listens to what an encoder made of a text. Phrases hear every piece beside its two neighbours; units
 * hear every piece and its phrases; an answer is the sum of what each unit heard at its loudest, what it heard on average, and
 * what the text as a whole says. The row of the text as a whole stands before the first piece, and is heard beside it.
 * Immutable, safe for several threads.
 *
 * @param pieces for each number of an encoder's row, a multiple of four of them, what it says to the phrases of the piece
 *     behind it, to its own, to those of the piece before it, and to its units
 * @param phrases what is added to each phrase's sum; a multiple of four
 * @param joined for each phrase what it says to the units
 * @param units what is added to each unit's sum
 * @param loudest per answer what the units at their loudest say to it
 * @param average per answer what the units say to it on average
 * @param whole per answer what the numbers of the row of the text as a whole say to it
 * @param biases one number an answer
 */
public record Network(
        float[][] pieces,
        float[] phrases,
        float[][] joined,
        float[] units,
        float[][] loudest,
        float[][] average,
        float[][] whole,
        float[] biases) {

    /**
     * @throws IllegalArgumentException when the numbers do not fit each other, or one of them is none: it would make every
     *     answer none, which reads as "no risk"
     */
    public Network {
        int width = pieces.length;
        if (width % 4 != 0
                || phrases.length % 4 != 0
                || !fits(pieces, width, 3 * phrases.length + units.length)
                || !fits(joined, phrases.length, units.length)
                || !fits(loudest, biases.length, units.length)
                || !fits(average, biases.length, units.length)
                || !fits(whole, biases.length, width)
                || !fits(new float[][] {phrases, units, biases})) {
            throw new IllegalArgumentException("it is damaged");
        }
    }

    private static boolean fits(float[][] block, int rows, int columns) {
        return block.length == rows && Arrays.stream(block).allMatch(row -> row.length == columns) && fits(block);
    }

    private static boolean fits(float[][] block) {
        for (float[] row : block) {
            for (float number : row) {
                if (!Float.isFinite(number)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Numbers in a row of the encoder. */
    int width() {
        return pieces.length;
    }

    /** The same network with all its answers multiplied. */
    Network times(float share) {
        return new Network(
                pieces,
                phrases,
                joined,
                units,
                times(loudest, share),
                times(average, share),
                times(whole, share),
                times(new float[][] {biases}, share)[0]);
    }

    private static float[][] times(float[][] values, float share) {
        float[][] product = new float[values.length][];
        for (int row = 0; row < values.length; row++) {
            product[row] = new float[values[row].length];
            Rows.add(values[row], share, product[row]);
        }
        return product;
    }

    /**
     * What the units heard in one text.
     *
     * @param loudest per unit the most that it heard
     * @param average per unit what it heard on average
     * @param at per unit the row where it heard most, or -1
     */
    public record Heard(float[] loudest, float[] average, int[] at) {
        Heard(int units) {
            this(new float[units], new float[units], new int[units]);
            clear();
        }

        void clear() {
            Arrays.fill(loudest, 0);
            Arrays.fill(average, 0);
            Arrays.fill(at, -1);
        }

        /** Takes in what the units hear at one of so many rows. */
        void take(float[] heard, int row, int rows) {
            for (int unit = 0; unit < heard.length; unit++) {
                average[unit] += heard[unit] / rows;
                if (heard[unit] > loudest[unit]) {
                    loudest[unit] = heard[unit];
                    at[unit] = row;
                }
            }
        }
    }

    /** Listens to the rows of a text, which stand for the text as a whole and for its pieces. */
    Heard listen(float[][] rows) {
        Heard heard = new Heard(units.length);
        float[][] said = new float[rows.length][pieces[0].length];
        for (int row = 0; row < rows.length; row++) {
            Rows.add(pieces, rows[row], said[row]);
        }
        float[] near = new float[phrases.length];
        float[] sums = new float[units.length];
        for (int row = 0; row < rows.length; row++) {
            hearPhrases(phrases, said, rows.length, row, near);
            hearUnits(units, joined, said[row], near, sums);
            heard.take(sums, row, rows.length);
        }
        return heard;
    }

    /** What the phrases hear at one of so many rows. */
    static void hearPhrases(float[] thresholds, float[][] said, int rows, int row, float[] into) {
        System.arraycopy(thresholds, 0, into, 0, into.length);
        for (int place = 0; place < 3; place++) {
            int other = row + place - 1;
            if (other >= 0 && other < rows) {
                int from = place * into.length;
                for (int phrase = 0; phrase < into.length; phrase++) {
                    into[phrase] += said[other][from + phrase];
                }
            }
        }
        quiet(into);
    }

    /** What the units hear at a row. */
    static void hearUnits(float[] thresholds, float[][] joined, float[] said, float[] near, float[] into) {
        int from = 3 * near.length;
        for (int unit = 0; unit < into.length; unit++) {
            into[unit] = thresholds[unit] + said[from + unit];
        }
        Rows.add(joined, near, into);
        quiet(into);
    }

    /** What is below nothing is nothing. */
    private static void quiet(float[] values) {
        for (int index = 0; index < values.length; index++) {
            values[index] = Math.max(0, values[index]);
        }
    }

    /** Adds the network's answers to those of others. */
    void answer(Heard heard, float[] first, float[] into) {
        for (int answer = 0; answer < into.length; answer++) {
            into[answer] += biases[answer]
                    + Rows.product(loudest[answer], heard.loudest)
                    + Rows.product(average[answer], heard.average)
                    + Rows.product(whole[answer], first);
        }
    }

    /**
     * Adds to each character what the units contributed to an answer that were loudest at the piece over it. What the
     * neighbours of the piece said to it counts for the piece.
     */
    void carried(States states, Heard heard, int answer, double scale, double[] into) {
        for (int unit = 0; unit < units.length; unit++) {
            int row = heard.at[unit];
            if (row > 0) {
                double share = scale * loudest[answer][unit] * heard.loudest[unit];
                int begin = Math.min(into.length, states.begin(row));
                int finish = Math.min(into.length, states.finish(row));
                for (int index = begin; index < finish; index++) {
                    into[index] += share / (finish - begin);
                }
            }
        }
    }
}
