package org.shouhu.detection.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.model.Features;
import org.shouhu.detection.model.Grading;
import org.shouhu.detection.model.LinearModel;
import org.shouhu.detection.model.Reader;
import org.shouhu.detection.model.TermBook;
import org.shouhu.detection.model.TermHit;
import org.shouhu.detection.model.Terms;
import org.shouhu.detection.text.Folding;
import org.shouhu.detection.text.Sentences;

/** Turns labelled texts into examples, and gives what carries no label the label that the terms suggest. */
final class TrainingSet {
    /** How much an unlabelled line counts whose terms speak of ideation. */
    private static final double SUGGESTED = 0.5;
    /** How much an unlabelled line of distress counts as "no clear risk". */
    private static final double UNSUSPECTED = 0.3;
    /** Strength of a term of ideation from which an ordinary line is left out. */
    private static final double PLAIN = 0.85;
    /** Share of its weight that risk keeps in which no term is heard. */
    private static final double OBLIQUE_CHINESE = 0.25;

    private static final double OBLIQUE_LATIN = 0.3;
    /** Longer texts are cut: the detector reads windows of this size. */
    private static final int LONGEST = 512;
    /** Characters by which the letters of a text are told. */
    private static final int LATIN = 128;

    private final Reader reader = new Reader(TermBook.shipped());

    /** Examples of all texts, in their order. */
    List<Example> examples(List<LabelledText> texts) {
        List<LabelledText> talks =
                texts.stream().filter(text -> !text.previous().isEmpty()).toList();
        Random random = new Random(20220301);
        List<Example> examples = new ArrayList<>();
        for (LabelledText text : texts) {
            LabelledText known = weighed(suggested(text));
            if (known.source().startsWith("ordinary") && !talks.isEmpty() && random.nextInt(4) == 0) {
                known = inTalk(known, talks.get(random.nextInt(talks.size())));
            }
            examples.add(example(known));
        }
        return examples;
    }

    private Example example(LabelledText text) {
        reader.read(text.text(), 0, Math.min(LONGEST, text.text().length()), text.previous(), text.product());
        Targets targets = Targets.of(text);
        List<Example> sentences = Sentences.of(reader.folded()).stream()
                .map(sentence -> example(reader.sentence(sentence), text, targets, List.of()))
                .toList();
        return example(reader, text, targets, sentences);
    }

    private static Example example(Reader read, LabelledText text, Targets targets, List<Example> sentences) {
        Features features = read.features();
        return new Example(
                different(features, 0, features.tokenFeatures()),
                different(features, features.tokenFeatures(), features.count()),
                (float) LinearModel.damping(features.count()),
                targets.values(),
                targets.weights(),
                fold(text),
                read.folded().text(),
                read.before(),
                sentences,
                Folding.instance().mostlyLatin(text.text(), LATIN),
                text);
    }

    private static int[] different(Features features, int from, int to) {
        return IntStream.range(from, to).map(features::hash).sorted().distinct().toArray();
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
        reader.read(text.text(), 0, Math.min(LONGEST, text.text().length()), List.of(), "");
        List<TermHit> hits = reader.hits();
        Band band = Grading.band(Terms.strengths(hits));
        if (ordinary) {
            return explicit(hits) ? as(text, Set.of(), 0, 0) : text;
        }
        boolean ideation = hits.stream()
                .anyMatch(hit -> hit.facet() == Facet.ACTIVE_IDEATION || hit.facet() == Facet.PLAN_OR_PREPARATION);
        boolean denied = hits.stream().anyMatch(hit -> hit.facet() == Facet.NEGATION);
        if (band.atLeast(Band.CONCERN) && ideation && !denied) {
            return as(text, Set.of(Facet.ACTIVE_IDEATION), 1, SUGGESTED);
        }
        return as(text, Set.of(), 0, band.atLeast(Band.WATCH) ? 0 : UNSUSPECTED);
    }

    /**
     * Risk in which the terms hear nothing counts less: most of its words are those of any tired or sad day, and learning
     * them at full weight raised the false alarms more than it found.
     */
    private LabelledText weighed(LabelledText text) {
        if (text.band().isEmpty() || text.band().get() == Band.NONE) {
            return text;
        }
        reader.read(text.text(), 0, Math.min(LONGEST, text.text().length()), List.of(), "");
        boolean heard = reader.hits().stream()
                .anyMatch(hit -> hit.facet().kind() == Facet.Kind.RISK && hit.weight() >= Grading.HEARD);
        if (heard) {
            return text;
        }
        boolean latin = Folding.instance().mostlyLatin(text.text(), LATIN);
        return text.weighing((latin ? OBLIQUE_LATIN : OBLIQUE_CHINESE) * text.weight());
    }

    /** A short line that says it plainly, and takes nothing back, is no good witness of what is ordinary. */
    private static boolean explicit(List<TermHit> hits) {
        return hits.stream().anyMatch(hit -> hit.facet() == Facet.ACTIVE_IDEATION && hit.weight() >= PLAIN)
                && hits.stream()
                        .noneMatch(
                                hit -> hit.facet().kind() == Facet.Kind.LOWERING || hit.facet() == Facet.THIRD_PERSON);
    }

    private static LabelledText as(LabelledText text, Set<Facet> facets, double clear, double weight) {
        return new LabelledText(
                text.text(),
                text.previous(),
                text.product(),
                Optional.empty(),
                facets,
                false,
                clear,
                weight,
                text.source(),
                text.channel(),
                text.voice());
    }

    /** An ordinary line as if it answered what another answers: a question alone, or a product, tells nothing. */
    private static LabelledText inTalk(LabelledText text, LabelledText talk) {
        return new LabelledText(
                text.text(),
                talk.previous(),
                talk.product(),
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
