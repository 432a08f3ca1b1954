package org.shouhu.detection.train;

import org.shouhu.detection.text.Folding;

/**
 * A text as the trainer sees it.
 *
 * @param features numbers or hashes of the features that come from tokens, ascending, all different
 * @param marks the same of the marks, see {@link org.shouhu.detection.model.Features#addMark}
 * @param damping what the sum of the weights is multiplied with
 * @param targets per head, 0..1
 * @param weights per head, 0 where the answer is not known
 * @param fold which half tests it when the other trains, 0 or 1
 */
record Example(
        int[] features, int[] marks, float damping, float[] targets, float[] weights, int fold, LabelledText text) {
    /** Characters by which the letters of a text are told. */
    private static final int LATIN = 128;

    /** Whether it is read on the scale of texts in Latin letters. */
    boolean latin() {
        return Folding.instance().mostlyLatin(text.text(), LATIN);
    }

    Example with(int[] otherFeatures, int[] otherMarks) {
        return new Example(otherFeatures, otherMarks, damping, targets, weights, fold, text);
    }
}
