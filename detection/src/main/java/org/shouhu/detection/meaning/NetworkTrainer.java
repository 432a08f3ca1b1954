package org.shouhu.detection.meaning;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Trains a {@link Network} on small batches with Adam steps whose rate falls nearly to nothing. One thread, an order and a
 * forgetting drawn from a fixed seed: the same states give the same numbers, on every machine with this version of the JDK.
 */
public final class NetworkTrainer {
    private static final int BATCH = 64;
    private static final double RATE = 2e-3;
    /** Share of the rate that is left in the end. */
    private static final double LEAST_RATE = 0.02;

    /** Share of the training in which the rate rises. */
    private static final double BEGINNING = 0.05;
    /**
     * How large a network is, see {@link Network}.
     *
     * @param width numbers in a row of the encoder, a multiple of four
     * @param phrases number of phrases, a multiple of four
     * @param units number of units, at least one
     * @param answers number of answers, at least one
     */
    public record Shape(int width, int phrases, int units, int answers) {
        /**
         * @throws IllegalArgumentException when a number is out of its range
         */
        public Shape {
            if (width < 4 || width % 4 != 0 || phrases < 4 || phrases % 4 != 0 || units < 1 || answers < 1) {
                throw new IllegalArgumentException("no network has such a shape");
            }
        }

        /** What a number of a row says: to the phrases at three places, and to the units. */
        int said() {
            return 3 * phrases + units;
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

    private NetworkTrainer() {}

    /**
     * Trains on the lessons; without any lesson the network says nothing.
     *
     * @param rounds how often each lesson is learned, at least once
     * @throws IllegalArgumentException when there are no rounds, or the training ended in what is no number
     */
    public static Network train(Lessons lessons, Shape shape, int rounds, long seed) {
        if (rounds < 1) {
            throw new IllegalArgumentException("a network learns in at least one round");
        }
        Random random = new Random(seed);
        NetworkWeights network = new NetworkWeights(shape, random);
        if (lessons.size() == 0) {
            network.all().forEach(weights -> weights.all(0));
        }
        int[] order = new int[lessons.size()];
        Arrays.setAll(order, index -> index);
        Learner learner = new Learner(network, new SplittableRandom(seed));
        long all = (long) rounds * order.length;
        long learned = 0;
        for (int round = 0; round < rounds; round++) {
            shuffle(order, random);
            for (int index : order) {
                learner.learn(lessons.states(index), lessons.targets(index), lessons.weights(index));
                learned++;
                if (learned % BATCH == 0 || learned == all) {
                    double rate = rate((double) learned / all);
                    // The last batch may hold fewer; by then the rate is next to nothing.
                    network.all().forEach(weights -> weights.step(rate, BATCH));
                }
            }
        }
        return network.learned();
    }

    /** The rate after a share of the training. */
    private static double rate(double share) {
        return RATE * Math.min(1, share / BEGINNING) * Math.max(LEAST_RATE, 1 - share);
    }

    private static void shuffle(int[] order, Random random) {
        for (int index = order.length - 1; index > 0; index--) {
            int other = random.nextInt(index + 1);
            int kept = order[index];
            order[index] = order[other];
            order[other] = kept;
        }
    }
}
