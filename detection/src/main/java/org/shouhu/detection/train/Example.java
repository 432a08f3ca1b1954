package org.shouhu.detection.train;

import java.util.List;
import org.shouhu.detection.model.Heads;

/**
 * A text as the trainer sees it.
 *
 * @param features numbers or hashes of the features that come from tokens, ascending, all different
 * @param marks the same of the marks, see {@link org.shouhu.detection.model.Features#addMark}
 * @param damping what the sum of the weights is multiplied with
 * @param targets per head, 0..1
 * @param weights per head, 0 where the answer is not known
 * @param fold which half tests it when the other trains, 0 or 1
 * @param folded the text as the encoders read it
 * @param before what it answers and is about, likewise
 * @param sentences the sentences of it that could stand by themselves, each as an example without sentences
 * @param latin whether it is read on the scale of texts in Latin letters
 */
record Example(
        int[] features,
        int[] marks,
        float damping,
        float[] targets,
        float[] weights,
        int fold,
        String folded,
        String before,
        List<Example> sentences,
        boolean latin,
        LabelledText text) {

    boolean ordinary() {
        return text.source().startsWith("ordinary") && weights[Heads.CLEAR] > 0;
    }

    Example with(int[] otherFeatures, int[] otherMarks) {
        return new Example(
                otherFeatures, otherMarks, damping, targets, weights, fold, folded, before, sentences, latin, text);
    }

    @Override
    public String toString() {
        return "Example[" + text + "]";
    }
}
