package org.shouhu.detection.meaning;

import java.util.Arrays;
import java.util.List;

/**
 * A small network that listens to what an encoder made of a text. Each unit looks at every piece of the text by itself;
 * an answer is the sum of what each unit heard at its loudest, what it heard on average, and what the text as a whole
 * says. Immutable, safe for several threads.
 *
 * @param width numbers in a row of the encoder, a multiple of four
 * @param units number of units
 * @param inner weights of the units, all units of the first number of a row first: width times units
 * @param thresholds what is added to each unit's sum
 * @param loudest weights of the units at their loudest, answer by answer
 * @param average weights of the units on average, answer by answer
 * @param whole weights of the row of the text as a whole, answer by answer
 * @param biases one number an answer
 */
public record Listener(
        int width,
        int units,
        float[] inner,
        float[] thresholds,
        float[] loudest,
        float[] average,
        float[] whole,
        float[] biases) {

    /**
     * @throws IllegalArgumentException when the numbers do not fit each other
     */
    public Listener {
        int answers = biases.length;
        if (width % 4 != 0
                || inner.length != width * units
                || thresholds.length != units
                || loudest.length != answers * units
                || average.length != answers * units
                || whole.length != answers * width) {
            throw new IllegalArgumentException("it is damaged");
        }
    }

    /** One listener that answers the mean of what several of the same width answer. */
    public static Listener mean(List<Listener> all) {
        int width = all.getFirst().width;
        int answers = all.getFirst().biases.length;
        int units = all.stream().mapToInt(Listener::units).sum();
        Listener mean = new Listener(
                width,
                units,
                new float[width * units],
                new float[units],
                new float[answers * units],
                new float[answers * units],
                new float[answers * width],
                new float[answers]);
        float share = 1f / all.size();
        int from = 0;
        for (Listener one : all) {
            for (int column = 0; column < width; column++) {
                System.arraycopy(one.inner, column * one.units, mean.inner, column * units + from, one.units);
            }
            System.arraycopy(one.thresholds, 0, mean.thresholds, from, one.units);
            for (int answer = 0; answer < answers; answer++) {
                for (int unit = 0; unit < one.units; unit++) {
                    int into = answer * units + from + unit;
                    mean.loudest[into] = share * one.loudest[answer * one.units + unit];
                    mean.average[into] = share * one.average[answer * one.units + unit];
                }
                mean.biases[answer] += share * one.biases[answer];
            }
            for (int index = 0; index < mean.whole.length; index++) {
                mean.whole[index] += share * one.whole[index];
            }
            from += one.units;
        }
        return mean;
    }

    /** The same listener with all its answers multiplied. */
    public Listener times(float share) {
        return new Listener(
                width,
                units,
                inner,
                thresholds,
                times(loudest, share),
                times(average, share),
                times(whole, share),
                times(biases, share));
    }

    private static float[] times(float[] values, float share) {
        float[] product = values.clone();
        for (int index = 0; index < product.length; index++) {
            product[index] *= share;
        }
        return product;
    }

    /**
     * What was heard in one text.
     *
     * @param answers one logit each
     * @param loudest per unit the most that it heard
     * @param at per unit the row where it heard most, or -1
     * @param first the row of the text as a whole
     */
    public record Heard(float[] answers, float[] loudest, int[] at, float[] first) {}

    /**
     * Listens to a text.
     *
     * @throws IllegalArgumentException when the encoder's rows have another width
     */
    public Heard listen(States states) {
        if (states.width() != width) {
            throw new IllegalArgumentException("the encoder is not the one that this model was trained with");
        }
        float[] most = new float[units];
        float[] mean = new float[units];
        int[] at = new int[units];
        Arrays.fill(at, -1);
        float[] row = new float[width];
        float[] first = new float[width];
        float[] sums = new float[units];
        int rows = states.rows();
        for (int index = 0; index < rows; index++) {
            states.row(index, row);
            if (index == 0) {
                System.arraycopy(row, 0, first, 0, width);
            }
            sums(inner, thresholds, row, sums);
            for (int unit = 0; unit < units; unit++) {
                float heard = Math.max(0, sums[unit]);
                mean[unit] += heard / rows;
                if (heard > most[unit]) {
                    most[unit] = heard;
                    at[unit] = index;
                }
            }
        }
        return new Heard(answers(most, mean, first), most, at, first);
    }

    /** Adds to each unit's threshold what the row says to it. Four numbers of the row at a time, for speed. */
    static void sums(float[] inner, float[] thresholds, float[] row, float[] into) {
        int units = into.length;
        System.arraycopy(thresholds, 0, into, 0, units);
        for (int column = 0; column < row.length; column += 4) {
            float one = row[column];
            float two = row[column + 1];
            float three = row[column + 2];
            float four = row[column + 3];
            int base = column * units;
            int second = base + units;
            int third = second + units;
            int fourth = third + units;
            for (int unit = 0; unit < units; unit++) {
                into[unit] += inner[base + unit] * one
                        + inner[second + unit] * two
                        + inner[third + unit] * three
                        + inner[fourth + unit] * four;
            }
        }
    }

    private float[] answers(float[] most, float[] mean, float[] first) {
        float[] answers = biases.clone();
        for (int answer = 0; answer < answers.length; answer++) {
            float sum = 0;
            for (int unit = 0; unit < units; unit++) {
                sum += loudest[answer * units + unit] * most[unit] + average[answer * units + unit] * mean[unit];
            }
            for (int column = 0; column < width; column++) {
                sum += whole[answer * width + column] * first[column];
            }
            answers[answer] += sum;
        }
        return answers;
    }

    /** Adds to each character what the pieces over it, at their loudest, contributed to an answer. */
    public void carried(States states, Heard heard, int answer, double scale, double[] into) {
        for (int unit = 0; unit < units; unit++) {
            int row = heard.at()[unit];
            if (row > 0) {
                double share = scale * loudest[answer * units + unit] * heard.loudest()[unit];
                int begin = Math.min(into.length, states.begin(row));
                int finish = Math.min(into.length, states.finish(row));
                for (int index = begin; index < finish; index++) {
                    into[index] += share / (finish - begin);
                }
            }
        }
    }
}
