package org.shouhu.detection.train;

/**
 * A text as the trainer sees it.
 *
 * @param features feature numbers or hashes, ascending, all different
 * @param damping what the sum of the weights is multiplied with
 * @param targets per head, 0..1
 * @param weights per head, 0 where the answer is not known
 * @param fold which half tests it when the other trains, 0 or 1
 */
record Example(int[] features, float damping, float[] targets, float[] weights, int fold, LabelledText text) {

    Example withFeatures(int[] others) {
        return new Example(others, damping, targets, weights, fold, text);
    }
}
