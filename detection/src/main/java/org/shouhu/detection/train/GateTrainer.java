package org.shouhu.detection.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.shouhu.detection.model.Gate;

/**
 * Trains the first stage: a logistic regression over its runs of characters that tells what may matter from what does
 * not. The threshold is set on halves that did not train, so that nearly everything that matters passes.
 */
final class GateTrainer {
    /** Share of the texts that matter which the first stage may lose, on texts that did not train it. */
    private static final double LOST = 0.015;

    private static final int LONGEST = 128;
    private static final int ROUNDS = 4;
    private static final float RATE = 0.3f;
    /** Bytes per unit of weight. */
    private static final float STEPS = 16;

    private final long seed;

    GateTrainer(long seed) {
        this.seed = seed;
    }

    private record Sample(int[] places, float target, float weight, int fold) {}

    Gate train(List<Example> examples) {
        List<Sample> samples = new ArrayList<>();
        for (Example example : examples) {
            float clear = example.targets()[0];
            float weight = example.weights()[0];
            if (weight > 0) {
                samples.add(new Sample(
                        places(example.text().text()), clear > 0 ? 1 : 0, clear > 0 ? 4 : 1, example.fold()));
            }
        }
        List<Integer> sums = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            int tested = half;
            byte[] weights = fit(
                    samples.stream().filter(sample -> sample.fold() != tested).toList());
            for (Sample sample : samples) {
                if (sample.fold() == half && sample.target() > 0) {
                    sums.add(Gate.highest(weights, sample.places()));
                }
            }
        }
        Collections.sort(sums);
        int threshold = sums.isEmpty() ? 1 : sums.get((int) (sums.size() * LOST));
        return new Gate(fit(samples), Math.max(1, threshold));
    }

    private byte[] fit(List<Sample> samples) {
        float[] weights = new float[Gate.SIZE];
        float[] squares = new float[Gate.SIZE];
        Arrays.fill(squares, 1e-6f);
        float bias = -2;
        List<Sample> order = new ArrayList<>(samples);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (Sample sample : order) {
                float sum = bias;
                for (int place : sample.places()) {
                    sum += weights[place];
                }
                float error = (float) (LinearTrainer.probability(sum) - sample.target()) * sample.weight();
                if (Math.abs(error) < 1e-3f) {
                    continue;
                }
                for (int place : sample.places()) {
                    squares[place] += error * error;
                    weights[place] -= RATE * error / (float) Math.sqrt(squares[place]);
                }
            }
        }
        byte[] bytes = new byte[Gate.SIZE];
        for (int place = 0; place < bytes.length; place++) {
            bytes[place] = (byte) Math.max(-127, Math.min(127, Math.round(weights[place] * STEPS)));
        }
        return bytes;
    }

    private static int[] places(String text) {
        List<Integer> places = new ArrayList<>();
        Gate.places(text.substring(0, Math.min(LONGEST, text.length())), places::add);
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
