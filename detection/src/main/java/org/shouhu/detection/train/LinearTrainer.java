package org.shouhu.detection.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.shouhu.detection.model.Heads;

/**
 * Logistic regression of all heads at once by stochastic gradient descent with AdaGrad steps; the weights are the mean
 * of those after each round but the first. A mark counts {@link #MARK} times as much as a run of characters: it is
 * coarse, and carries over to words that training never saw. One thread, a fixed order drawn from a fixed seed,
 * StrictMath: the same examples give the same bits everywhere.
 */
final class LinearTrainer {
    /** The value of a mark, where that of a run of characters is 1. */
    static final float MARK = 4;

    private static final float RATE = 0.15f;
    private static final long NEXT_SEED = 7919;
    private static final float FIRST_SQUARE = 1e-4f;
    private static final double BORING = 1e-3;

    private final int features;
    private float[] weights;
    private final float[] squares;
    private float[] biases = new float[Heads.COUNT];
    private final float[] biasSquares = new float[Heads.COUNT];

    LinearTrainer(int features) {
        this.features = features;
        weights = new float[features * Heads.COUNT];
        squares = new float[features * Heads.COUNT];
        Arrays.fill(biases, -2);
        Arrays.fill(biasSquares, 1);
        Arrays.fill(squares, FIRST_SQUARE);
    }

    /**
     * Trains several times from the beginning, by other chances each time, and takes the mean of what was learned: what one
     * training heard by chance the others hardly do.
     *
     * @param features number of features
     * @param times how often
     */
    static LinearTrainer mean(int features, List<Example> examples, int rounds, long seed, int times) {
        LinearTrainer mean = new LinearTrainer(features);
        mean.biases = new float[Heads.COUNT];
        for (int time = 0; time < times; time++) {
            LinearTrainer one = new LinearTrainer(features);
            one.train(examples, rounds, seed + time * NEXT_SEED);
            add(one.weights, 1f / times, mean.weights);
            add(one.biases, 1f / times, mean.biases);
        }
        return mean;
    }

    /** Goes over the examples in the given number of rounds. */
    void train(List<Example> examples, int rounds, long seed) {
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(seed);
        float[] meanWeights = new float[weights.length];
        float[] meanBiases = new float[biases.length];
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                step(example);
            }
            if (round > 0) {
                add(weights, 1f / (rounds - 1), meanWeights);
                add(biases, 1f / (rounds - 1), meanBiases);
            }
        }
        if (rounds > 1) {
            weights = meanWeights;
            biases = meanBiases;
        }
    }

    private static void add(float[] values, float share, float[] into) {
        for (int index = 0; index < into.length; index++) {
            into[index] += share * values[index];
        }
    }

    private void step(Example example) {
        double[] logits = logits(example);
        float[] gradients = new float[Heads.COUNT];
        boolean any = false;
        for (int head = 0; head < Heads.COUNT; head++) {
            float weight = example.weights()[head];
            if (weight > 0) {
                double error = (probability(logits[head]) - example.targets()[head]) * weight;
                if (Math.abs(error) > BORING) {
                    gradients[head] = (float) error;
                    biasSquares[head] += gradients[head] * gradients[head];
                    biases[head] -= RATE * gradients[head] / (float) Math.sqrt(biasSquares[head]);
                    any = true;
                }
            }
        }
        if (!any) {
            return;
        }
        learn(example.features(), example.damping(), gradients);
        learn(example.marks(), MARK * example.damping(), gradients);
    }

    private void learn(int[] features, float value, float[] gradients) {
        for (int feature : features) {
            int base = feature * Heads.COUNT;
            for (int head = 0; head < Heads.COUNT; head++) {
                float gradient = gradients[head] * value;
                if (gradient != 0) {
                    float square = squares[base + head] + gradient * gradient;
                    squares[base + head] = square;
                    weights[base + head] -= RATE * gradient / (float) Math.sqrt(square);
                }
            }
        }
    }

    /** The logits of all heads for an example. */
    double[] logits(Example example) {
        float[] sums = new float[Heads.COUNT];
        sum(example.features(), 1, sums);
        sum(example.marks(), MARK, sums);
        double[] logits = new double[Heads.COUNT];
        for (int head = 0; head < Heads.COUNT; head++) {
            logits[head] = biases[head] + sums[head] * (double) example.damping();
        }
        return logits;
    }

    private void sum(int[] features, float value, float[] sums) {
        for (int feature : features) {
            int base = feature * Heads.COUNT;
            for (int head = 0; head < Heads.COUNT; head++) {
                sums[head] += value * weights[base + head];
            }
        }
    }

    static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    int features() {
        return features;
    }

    /** The weight of a feature of value 1; for a mark, see {@link #MARK}. */
    float weight(int feature, int head) {
        return weights[feature * Heads.COUNT + head];
    }

    float bias(int head) {
        return biases[head];
    }
}
