package org.shouhu.detection.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Utterance;
import org.shouhu.detection.meaning.Encoders;
import org.shouhu.detection.model.Features;
import org.shouhu.detection.model.ShippedDetector;
import org.shouhu.detection.model.TermBook;
import org.shouhu.detection.train.LabelledText;
import org.shouhu.detection.train.ModelBuilder;

/**
 * The own corpus as a test: a fifth of its voices is held back, a model of the same making is trained without them, and
 * answers for them. What one voice says is never on both sides.
 *
 * @param texts the texts of the voices held back
 * @param detector trained on all that is at hand but them
 */
record OwnHeldOut(List<LabelledText> texts, Detector detector) {
    private static final int PARTS = 5;

    OwnHeldOut {
        texts = List.copyOf(texts);
    }

    /** Trains the model without the voices held back; takes as long as {@code ./shouhu train}. */
    static OwnHeldOut of(List<LabelledText> own, List<LabelledText> others, int features, Consumer<String> progress) {
        List<LabelledText> training = new ArrayList<>();
        List<LabelledText> heldBack = new ArrayList<>();
        for (LabelledText text : own) {
            (heldBack(text) ? heldBack : training).add(text);
        }
        training.addAll(others);
        return new OwnHeldOut(
                heldBack,
                new ShippedDetector(
                        new ModelBuilder(features, Encoders.shipped(), progress).build("held-out", training),
                        TermBook.shipped(),
                        Encoders.shipped()));
    }

    private static boolean heldBack(LabelledText text) {
        return Integer.remainderUnsigned(Features.mix(text.voice().hashCode() * 31 + 5), PARTS) == 0;
    }

    static Utterance utterance(LabelledText text) {
        return new Utterance(text.text(), Author.CUSTOMER, text.previous(), text.product());
    }

    /** Every text as a sample, in its order: from CONCERN upwards it is clear risk. */
    List<Sample> samples() {
        return texts.stream()
                .map(text ->
                        new Sample(utterance(text), text.band().orElseThrow().atLeast(Band.CONCERN)))
                .toList();
    }
}
