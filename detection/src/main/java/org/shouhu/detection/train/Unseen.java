package org.shouhu.detection.train;

import org.jspecify.annotations.Nullable;
import org.shouhu.detection.model.Heads;
import org.shouhu.detection.model.StandingOut;

/**
 * What a training answers to an example that it never saw, one logit a head.
 *
 * @param whole to the text as a whole
 * @param sentence the sentence of it that speaks most clearly of risk; null where there is none
 * @param aside to that sentence
 */
record Unseen(double[] whole, @Nullable Example sentence, double @Nullable [] aside) {

    /** What a training of the words answers, whose features have the vocabulary's numbers. */
    static Unseen of(LinearTrainer trainer, Vocabulary vocabulary, Example example) {
        double[] most = null;
        Example outstanding = null;
        for (Example sentence : example.sentences()) {
            double[] answers = trainer.logits(vocabulary.number(sentence));
            if (most == null || answers[Heads.CLEAR] > most[Heads.CLEAR]) {
                most = answers;
                outstanding = sentence;
            }
        }
        return new Unseen(trainer.logits(vocabulary.number(example)), outstanding, most);
    }

    /** Both together, as a detector hears them. */
    double[] joined() {
        return aside == null ? whole : StandingOut.joined(whole, aside);
    }
}
