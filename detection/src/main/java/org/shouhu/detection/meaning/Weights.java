package org.shouhu.detection.meaning;

import java.util.Arrays;
import java.util.Random;

/** A block of weights that learns by Adam steps (Kingma and Ba, 2015). */
final class Weights {
    private static final float KEPT_MEAN = 0.9f;
    private static final float KEPT_SQUARE = 0.999f;
    private static final float TINY = 1e-7f;

    final float[][] now;
    final float[][] gradients;
    private final float[][] means;
    private final float[][] squares;
    private int steps;

    Weights(int rows, int columns) {
        now = new float[rows][columns];
        gradients = new float[rows][columns];
        means = new float[rows][columns];
        squares = new float[rows][columns];
    }

    Weights random(Random random, double spread) {
        for (float[] row : now) {
            for (int column = 0; column < row.length; column++) {
                row[column] = (float) (random.nextGaussian() * spread);
            }
        }
        return this;
    }

    Weights all(float value) {
        for (float[] row : now) {
            Arrays.fill(row, value);
        }
        return this;
    }

    /** Goes a step of this rate down the mean gradient of so many texts, and forgets it. */
    void step(double rate, int texts) {
        steps++;
        double young = StrictMath.sqrt(1 - StrictMath.pow(KEPT_SQUARE, steps)) / (1 - StrictMath.pow(KEPT_MEAN, steps));
        for (int row = 0; row < now.length; row++) {
            step(now[row], gradients[row], means[row], squares[row], (float) (rate * young), 1f / texts);
            Arrays.fill(gradients[row], 0);
        }
    }

    private static void step(float[] now, float[] gradients, float[] means, float[] squares, float rate, float share) {
        for (int index = 0; index < now.length; index++) {
            float gradient = share * gradients[index];
            float mean = KEPT_MEAN * means[index] + (1 - KEPT_MEAN) * gradient;
            float square = KEPT_SQUARE * squares[index] + (1 - KEPT_SQUARE) * gradient * gradient;
            means[index] = mean;
            squares[index] = square;
            now[index] -= rate * mean / ((float) Math.sqrt(square) + TINY);
        }
    }

    /** What was learned, to the nearest numbers of sixteen bits: so the model's file keeps the larger blocks. */
    float[][] learned() {
        float[][] learned = new float[now.length][];
        for (int row = 0; row < learned.length; row++) {
            learned[row] = now[row].clone();
            for (int column = 0; column < learned[row].length; column++) {
                learned[row][column] = Float.float16ToFloat(Float.floatToFloat16(now[row][column]));
            }
        }
        return learned;
    }
}
