package org.shouhu.detection.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.shouhu.detection.model.Heads;

/**
 * Logistic regression of all heads at once by stochastic gradient descent with AdaGrad steps. One thread, a fixed order
 * drawn from a fixed seed, StrictMath: the same examples give the same bits everywhere.
 */
final class LinearTrainer {
    private static final float RATE = 0.5f;
    private static final double BORING = 1e-3;

    private final int features;
    private final float[] weights;
    private final float[] squares;
    private final float[] biases = new float[Heads.COUNT];
    private final float[] biasSquares = new float[Heads.COUNT];

    LinearTrainer(int features) {
        this.features = features;
        weights = new float[features * Heads.COUNT];
        squares = new float[features * Heads.COUNT];
        Arrays.fill(biases, -2);
        Arrays.fill(biasSquares, 1);
        Arrays.fill(squares, 1e-6f);
    }

    /** Goes over the examples in the given number of rounds. */
    void train(List<Example> examples, int rounds, long seed) {
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                step(example);
            }
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
        float damping = example.damping();
        for (int feature : example.features()) {
            int base = feature * Heads.COUNT;
            for (int head = 0; head < Heads.COUNT; head++) {
                float gradient = gradients[head] * damping;
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
        for (int feature : example.features()) {
            int base = feature * Heads.COUNT;
            for (int head = 0; head < Heads.COUNT; head++) {
                sums[head] += weights[base + head];
            }
        }
        double[] logits = new double[Heads.COUNT];
        for (int head = 0; head < Heads.COUNT; head++) {
            logits[head] = biases[head] + sums[head] * (double) example.damping();
        }
        return logits;
    }

    static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    int features() {
        return features;
    }

    float weight(int feature, int head) {
        return weights[feature * Heads.COUNT + head];
    }

    float bias(int head) {
        return biases[head];
    }
}
