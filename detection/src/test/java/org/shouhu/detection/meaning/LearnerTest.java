package org.shouhu.detection.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerTest {
    private static final NetworkTrainer.Shape SHAPE = new NetworkTrainer.Shape(8, 8, 6, 3);
    private static final float[] TARGETS = {1, 0, 0.4f};
    private static final float[] COUNTS = {1, 0.3f, 0.7f};
    /** How far a weight is moved to see what the loss does; the numbers have 24 bits. */
    private static final float MOVED = 4e-3f;

    /** The way back must agree with what moving each weight by a little does to the loss, in every block. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void goesTheWayThatTheLossFalls(long seed) {
        Random random = new Random(seed);
        NetworkWeights network = new NetworkWeights(SHAPE, random);
        network.all().forEach(weights -> weights.random(random, 0.5));
        States text = text(random);
        new Learner(network, new SplittableRandom(seed)).learn(text, TARGETS, COUNTS);

        for (Weights block : network.all()) {
            double told = 0;
            double apart = 0;
            for (int row = 0; row < block.now.length; row++) {
                for (int column = 0; column < block.now[row].length; column++) {
                    double seen = slope(network, block.now[row], column, text, seed);
                    told += seen * seen;
                    apart += Math.pow(seen - block.gradients[row][column], 2);
                }
            }
            assertThat(told).isPositive();
            assertThat(Math.sqrt(apart / told)).isLessThan(0.03);
        }
    }

    private static double slope(NetworkWeights network, float[] weights, int column, States text, long seed) {
        float before = weights[column];
        weights[column] = before + MOVED;
        double above = loss(network, text, seed);
        weights[column] = before - MOVED;
        double below = loss(network, text, seed);
        weights[column] = before;
        return (above - below) / (2 * MOVED);
    }

    /** The loss at a text of which the same is forgotten. */
    private static double loss(NetworkWeights network, States text, long seed) {
        Learner learner = new Learner(network, new SplittableRandom(seed));
        learner.listen(text);
        double loss = 0;
        for (int answer = 0; answer < TARGETS.length; answer++) {
            double heard = learner.heard(answer);
            loss -= COUNTS[answer] * (TARGETS[answer] * Math.log(heard) + (1 - TARGETS[answer]) * Math.log(1 - heard));
        }
        return loss;
    }

    private static States text(Random random) {
        float[][] rows = new float[7][SHAPE.width()];
        for (float[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                row[column] = (float) random.nextGaussian();
            }
        }
        Pieces pieces = new Pieces(6);
        for (int index = 0; index < 6; index++) {
            pieces.add(index, index, index + 1);
        }
        return new States(rows, pieces);
    }
}
