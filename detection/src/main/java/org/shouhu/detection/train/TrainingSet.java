package org.shouhu.detection.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Turn;
import org.shouhu.detection.model.Features;
import org.shouhu.detection.model.Grading;
import org.shouhu.detection.model.LinearModel;
import org.shouhu.detection.model.Reader;
import org.shouhu.detection.model.TermBook;
import org.shouhu.detection.model.TermHit;
import org.shouhu.detection.model.Terms;

/** Turns labelled texts into examples, and gives what carries no label the label that the terms suggest. */
final class TrainingSet {
    /** How much an unlabelled line counts whose terms speak of ideation. */
    private static final double SUGGESTED = 0.5;
    /** How much an unlabelled line of distress counts as "no clear risk". */
    private static final double UNSUSPECTED = 0.3;
    /** Longer texts are cut: the detector reads windows of this size. */
    private static final int LONGEST = 512;

    private final Reader reader = new Reader(TermBook.shipped());

    /** Examples of all texts, in their order. */
    List<Example> examples(List<LabelledText> texts) {
        List<Turn> questions = texts.stream()
                .filter(text -> !text.previous().isEmpty())
                .map(text -> text.previous().getLast())
                .toList();
        Random random = new Random(20220301);
        List<Example> examples = new ArrayList<>();
        for (LabelledText text : texts) {
            LabelledText known = suggested(text);
            if (known.source().startsWith("ordinary") && !questions.isEmpty() && random.nextInt(4) == 0) {
                known = answering(known, questions.get(random.nextInt(questions.size())));
            }
            examples.add(example(known));
        }
        return examples;
    }

    private Example example(LabelledText text) {
        reader.read(text.text(), 0, Math.min(LONGEST, text.text().length()), text.previous());
        Features features = reader.features();
        int[] hashes = new int[features.count()];
        for (int index = 0; index < hashes.length; index++) {
            hashes[index] = features.hash(index);
        }
        Arrays.sort(hashes);
        int different = 0;
        for (int index = 0; index < hashes.length; index++) {
            if (index == 0 || hashes[index] != hashes[index - 1]) {
                hashes[different++] = hashes[index];
            }
        }
        Targets targets = Targets.of(text);
        return new Example(
                Arrays.copyOf(hashes, different),
                (float) LinearModel.damping(features.count()),
                targets.values(),
                targets.weights(),
                fold(text),
                text);
    }

    /** The same texts of one voice, and of one public corpus, are always in the same fold. */
    private static int fold(LabelledText text) {
        String key = text.source().startsWith("ordinary")
                ? text.source()
                : text.band().isPresent() ? text.source() + text.voice() : text.text();
        return Features.mix(key.hashCode() * 31 + 7) & 1;
    }

    private LabelledText suggested(LabelledText text) {
        boolean ordinary = text.source().startsWith("ordinary");
        if (!ordinary && !text.source().startsWith("distress")) {
            return text;
        }
        reader.read(text.text(), 0, Math.min(LONGEST, text.text().length()), List.of());
        List<TermHit> hits = reader.hits();
        Band band = Grading.band(Terms.strengths(hits));
        if (ordinary) {
            return band.atLeast(Band.HIGH) ? as(text, Set.of(), 0, 0) : text;
        }
        boolean ideation = hits.stream()
                .anyMatch(hit -> hit.facet() == Facet.ACTIVE_IDEATION || hit.facet() == Facet.PLAN_OR_PREPARATION);
        boolean denied = hits.stream().anyMatch(hit -> hit.facet() == Facet.NEGATION);
        if (band.atLeast(Band.CONCERN) && ideation && !denied) {
            return as(text, Set.of(Facet.ACTIVE_IDEATION), 1, SUGGESTED);
        }
        return as(text, Set.of(), 0, band.atLeast(Band.WATCH) ? 0 : UNSUSPECTED);
    }

    private static LabelledText as(LabelledText text, Set<Facet> facets, double clear, double weight) {
        return new LabelledText(
                text.text(),
                text.previous(),
                Optional.empty(),
                facets,
                false,
                clear,
                weight,
                text.source(),
                text.channel(),
                text.voice());
    }

    private static LabelledText answering(LabelledText text, Turn question) {
        return new LabelledText(
                text.text(),
                List.of(question),
                text.band(),
                text.facets(),
                text.labelled(),
                text.clear(),
                text.weight(),
                text.source(),
                text.channel(),
                text.voice());
    }
}
