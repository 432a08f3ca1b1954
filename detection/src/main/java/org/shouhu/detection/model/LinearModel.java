package org.shouhu.detection.model;

import java.util.Arrays;

/**
 * A linear model over hashed features: for each feature it knows, one small weight per head. A head's number is its
 * logit; a {@link Scale} gives the calibrated answer. Immutable, safe for several threads.
 */
public final class LinearModel {
    /** Texts with fewer features count as if they had this many, so that two words alone do not shout. */
    private static final int FEWEST = 40;
    /** How much longer texts are damped: the sum of weights is divided by the number of features to this power. */
    private static final double DAMPING = 0.15;

    private final int[] hashes;
    private final byte[] weights;
    private final float[] scales;
    private final float[] biases;
    private final int[] slots;
    private final int mask;

    /**
     * Each array but the first two has one number per head.
     *
     * @param hashes the features known, all different
     * @param weights one byte per feature and head, feature by feature
     * @param scales what the product of a head's byte with its own size is worth
     * @param biases logit of a text without known features
     */
    public LinearModel(int[] hashes, byte[] weights, float[] scales, float[] biases) {
        this.hashes = hashes.clone();
        this.weights = weights.clone();
        this.scales = scales.clone();
        this.biases = biases.clone();
        int capacity = Integer.highestOneBit(Math.max(4, hashes.length)) * 4;
        mask = capacity - 1;
        slots = new int[capacity];
        Arrays.fill(slots, -1);
        for (int row = 0; row < hashes.length; row++) {
            int slot = hashes[row] & mask;
            while (slots[slot] >= 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = row;
        }
    }

    /** The byte of a weight that is this share of its head's largest, -1..1: fine steps for small weights. */
    public static byte step(float share) {
        return (byte) Math.round(Math.signum(share) * 127 * Math.sqrt(Math.abs(share)));
    }

    /** The scale of a head whose largest weight this is. */
    public static float scale(float largest) {
        return largest / (127f * 127f);
    }

    /** What the sum of a text's weights is multiplied with, by its number of features. */
    public static double damping(int features) {
        return StrictMath.pow(Math.max(FEWEST, features), -DAMPING);
    }

    int size() {
        return hashes.length;
    }

    int hash(int row) {
        return hashes[row];
    }

    byte[] weights() {
        return weights.clone();
    }

    float[] scales() {
        return scales.clone();
    }

    float[] biases() {
        return biases.clone();
    }

    /** The row of a feature, or -1 when the model does not know it. */
    int row(int hash) {
        int slot = hash & mask;
        while (slots[slot] >= 0) {
            if (hashes[slots[slot]] == hash) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** What a known feature adds to a head's sum, before damping. */
    double weight(int row, int head) {
        int step = weights[row * Heads.COUNT + head];
        return step * Math.abs(step) * (double) scales[head];
    }

    /** The logits of all heads. Each feature counts once, however often it occurs. */
    public double[] logits(Features features) {
        int[] rows = new int[features.count()];
        int known = 0;
        for (int index = 0; index < features.count(); index++) {
            int row = row(features.hash(index));
            if (row >= 0) {
                rows[known++] = row;
            }
        }
        Arrays.sort(rows, 0, known);
        int[] sums = new int[Heads.COUNT];
        int last = -1;
        for (int index = 0; index < known; index++) {
            if (rows[index] != last) {
                last = rows[index];
                int base = last * Heads.COUNT;
                for (int head = 0; head < Heads.COUNT; head++) {
                    int step = weights[base + head];
                    sums[head] += step * Math.abs(step);
                }
            }
        }
        double damping = damping(features.count());
        double[] logits = new double[Heads.COUNT];
        for (int head = 0; head < Heads.COUNT; head++) {
            logits[head] = biases[head] + sums[head] * (double) scales[head] * damping;
        }
        return logits;
    }
}
