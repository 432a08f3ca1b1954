package org.shouhu.detection.meaning;

import java.util.Arrays;
import java.util.Random;

/**
 * Trains a {@link Listener} by stochastic gradient descent on small batches with AdaGrad steps; the weights are the mean of
 * those after each round but the first. One thread, a fixed order drawn from a fixed seed: the same states give the same
 * numbers everywhere.
 */
public final class ListenerTrainer {
    private static final int BATCH = 8;
    private static final float RATE = 0.05f;
    private static final float BORING = 2e-3f;
    private static final float FIRST_SQUARE = 1e-3f;
    private static final float FIRST_BIAS = -2;

    private final int width;
    private final int units;
    private final int answers;
    private final Weights inner;
    private final Weights thresholds;
    private final Weights loudest;
    private final Weights average;
    private final Weights whole;
    private final Weights biases;

    /** A block of weights with what each step needs to know of them. */
    private static final class Weights {
        float[] now;
        final float[] gradients;
        final float[] squares;
        final float[] sum;

        Weights(int size) {
            now = new float[size];
            gradients = new float[size];
            squares = new float[size];
            sum = new float[size];
            Arrays.fill(squares, FIRST_SQUARE);
        }

        void random(Random random, double spread) {
            for (int index = 0; index < now.length; index++) {
                now[index] = (float) (random.nextGaussian() * spread);
            }
        }

        void step() {
            for (int index = 0; index < now.length; index++) {
                float gradient = gradients[index];
                float square = squares[index] + gradient * gradient;
                squares[index] = square;
                now[index] -= RATE * gradient / (float) Math.sqrt(square);
            }
            Arrays.fill(gradients, 0);
        }

        void remember() {
            for (int index = 0; index < now.length; index++) {
                sum[index] += now[index];
            }
        }

        float[] mean(int rounds) {
            float[] mean = new float[now.length];
            for (int index = 0; index < mean.length; index++) {
                mean[index] = sum[index] / rounds;
            }
            return mean;
        }
    }

    /** What to learn from one text. */
    public interface Lessons {
        /** Number of texts. */
        int size();

        States states(int index);

        /** What each answer should be, 0..1. */
        float[] targets(int index);

        /** How much each answer counts; 0 where it is not known. */
        float[] weights(int index);
    }

    private ListenerTrainer(int width, int units, int answers, Random random) {
        this.width = width;
        this.units = units;
        this.answers = answers;
        inner = new Weights(width * units);
        thresholds = new Weights(units);
        loudest = new Weights(answers * units);
        average = new Weights(answers * units);
        whole = new Weights(answers * width);
        biases = new Weights(answers);
        inner.random(random, 1 / Math.sqrt(width));
        loudest.random(random, 0.1);
        average.random(random, 0.1);
        Arrays.fill(biases.now, FIRST_BIAS);
    }

    /**
     * Trains on the lessons in the given number of rounds, at least two.
     *
     * @param width numbers in a row of the encoder
     * @param answers number of answers
     */
    public static Listener train(Lessons lessons, int width, int units, int answers, int rounds, long seed) {
        Random random = new Random(seed);
        ListenerTrainer trainer = new ListenerTrainer(width, units, answers, random);
        if (lessons.size() == 0) {
            return trainer.silent();
        }
        int[] order = new int[lessons.size()];
        Arrays.setAll(order, index -> index);
        Learner learner = trainer.new Learner();
        for (int round = 0; round < rounds; round++) {
            shuffle(order, random);
            int learned = 0;
            for (int index : order) {
                if (learner.learn(lessons.states(index), lessons.targets(index), lessons.weights(index))
                        && ++learned == BATCH) {
                    trainer.step();
                    learned = 0;
                }
            }
            trainer.step();
            if (round > 0) {
                trainer.remember();
            }
        }
        return trainer.mean(rounds - 1);
    }

    private static void shuffle(int[] order, Random random) {
        for (int index = order.length - 1; index > 0; index--) {
            int other = random.nextInt(index + 1);
            int kept = order[index];
            order[index] = order[other];
            order[other] = kept;
        }
    }

    private Weights[] all() {
        return new Weights[] {inner, thresholds, loudest, average, whole, biases};
    }

    private void step() {
        for (Weights weights : all()) {
            weights.step();
        }
    }

    private void remember() {
        for (Weights weights : all()) {
            weights.remember();
        }
    }

    private Listener mean(int rounds) {
        return new Listener(
                width,
                units,
                inner.mean(rounds),
                thresholds.mean(rounds),
                loudest.mean(rounds),
                average.mean(rounds),
                whole.mean(rounds),
                biases.mean(rounds));
    }

    /** Nothing to learn from: it says nothing, whatever it hears. */
    private Listener silent() {
        return new Listener(
                width,
                units,
                inner.now,
                thresholds.now,
                new float[answers * units],
                new float[answers * units],
                new float[answers * width],
                new float[answers]);
    }

    /** Learns from one text at a time, into the gradients. */
    private final class Learner {
        private float[][] rows = new float[160][width];
        private float[][] heard = new float[160][units];
        private final float[] most = new float[units];
        private final float[] mean = new float[units];
        private final int[] at = new int[units];
        private final float[] errors = new float[answers];
        private final float[] toMost = new float[units];
        private final float[] toMean = new float[units];

        /** Whether there was anything to learn. */
        boolean learn(States states, float[] targets, float[] weights) {
            listen(states);
            boolean any = false;
            for (int answer = 0; answer < answers; answer++) {
                errors[answer] = weights[answer] == 0 ? 0 : error(answer, targets[answer]) * weights[answer];
                if (Math.abs(errors[answer]) < BORING) {
                    errors[answer] = 0;
                }
                any |= errors[answer] != 0;
            }
            if (any) {
                learnAnswers();
                learnUnits(states.rows());
            }
            return any;
        }

        private void listen(States states) {
            if (rows.length < states.rows()) {
                rows = new float[states.rows()][width];
                heard = new float[states.rows()][units];
            }
            Arrays.fill(most, 0);
            Arrays.fill(mean, 0);
            Arrays.fill(at, -1);
            for (int row = 0; row < states.rows(); row++) {
                states.row(row, rows[row]);
                Listener.sums(inner.now, thresholds.now, rows[row], heard[row]);
                for (int unit = 0; unit < units; unit++) {
                    float value = Math.max(0, heard[row][unit]);
                    heard[row][unit] = value;
                    mean[unit] += value / states.rows();
                    if (value > most[unit]) {
                        most[unit] = value;
                        at[unit] = row;
                    }
                }
            }
        }

        private float error(int answer, float target) {
            float sum = biases.now[answer];
            for (int unit = 0; unit < units; unit++) {
                sum += loudest.now[answer * units + unit] * most[unit]
                        + average.now[answer * units + unit] * mean[unit];
            }
            for (int column = 0; column < width; column++) {
                sum += whole.now[answer * width + column] * rows[0][column];
            }
            return (float) (1 / (1 + StrictMath.exp(-sum))) - target;
        }

        private void learnAnswers() {
            Arrays.fill(toMost, 0);
            Arrays.fill(toMean, 0);
            for (int answer = 0; answer < answers; answer++) {
                float error = errors[answer];
                if (error == 0) {
                    continue;
                }
                biases.gradients[answer] += error;
                int base = answer * units;
                for (int unit = 0; unit < units; unit++) {
                    toMost[unit] += error * loudest.now[base + unit];
                    toMean[unit] += error * average.now[base + unit];
                    loudest.gradients[base + unit] += error * most[unit];
                    average.gradients[base + unit] += error * mean[unit];
                }
                base = answer * width;
                for (int column = 0; column < width; column++) {
                    whole.gradients[base + column] += error * rows[0][column];
                }
            }
        }

        private void learnUnits(int count) {
            for (int row = 0; row < count; row++) {
                for (int unit = 0; unit < units; unit++) {
                    float value = heard[row][unit] > 0 ? toMean[unit] / count : 0;
                    value += at[unit] == row ? toMost[unit] : 0;
                    heard[row][unit] = value;
                    thresholds.gradients[unit] += value;
                }
            }
            int row = 0;
            for (; row + 4 <= count; row += 4) {
                learnFour(row);
            }
            for (; row < count; row++) {
                learnOne(row);
            }
        }

        /** Four rows at a time, for speed. */
        private void learnFour(int row) {
            float[] gradients = inner.gradients;
            float[] toOne = heard[row];
            float[] toTwo = heard[row + 1];
            float[] toThree = heard[row + 2];
            float[] toFour = heard[row + 3];
            for (int column = 0; column < width; column++) {
                float one = rows[row][column];
                float two = rows[row + 1][column];
                float three = rows[row + 2][column];
                float four = rows[row + 3][column];
                int base = column * units;
                for (int unit = 0; unit < units; unit++) {
                    gradients[base + unit] +=
                            toOne[unit] * one + toTwo[unit] * two + toThree[unit] * three + toFour[unit] * four;
                }
            }
        }

        private void learnOne(int row) {
            float[] gradients = inner.gradients;
            float[] toUnits = heard[row];
            for (int column = 0; column < width; column++) {
                float value = rows[row][column];
                int base = column * units;
                for (int unit = 0; unit < units; unit++) {
                    gradients[base + unit] += toUnits[unit] * value;
                }
            }
        }
    }
}
