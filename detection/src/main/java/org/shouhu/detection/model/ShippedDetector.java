package org.shouhu.detection.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Utterance;
import org.shouhu.detection.meaning.Encoders;
import org.shouhu.detection.text.Disguises;
import org.shouhu.detection.text.FoldedText;
import org.shouhu.detection.text.View;

/**
 * The detector that ships: a gate lets ordinary texts pass by, a model of words reads the rest, and what gives reason enough
 * is heard once more by its meaning. Texts with context are always read, for an answer may mean nothing without its
 * question.
 */
public final class ShippedDetector implements Detector {
    /** Longer texts are read in windows of this many UTF-16 units. */
    static final int WINDOW = 128;
    /** How far one window's beginning is from the next one's. */
    static final int STRIDE = 64;
    /** Windows of one text that may be heard by their meaning, which takes milliseconds; the rest by words alone. */
    static final int HEARD_TWICE = 24;
    /** Facets weaker than this are not reported. */
    public static final double REPORTED = 0.3;
    /** Weight of the terms that say "I am well now" beyond doubt. */
    private static final double RECOVERED = 0.7;
    /** Score from which laughter is not believed. */
    private static final double NEARLY_SURE = 0.95;

    /** Behind the name of the model when a text should have been heard by its meaning, too, and was not. */
    static final String FIRST_ALONE = " by words alone";

    private final TextModel model;
    private final TermBook terms;
    private final Ears ears;
    private final Disguises disguises = Disguises.instance();

    public ShippedDetector(TextModel model, TermBook terms, Encoders encoders) {
        this.model = model;
        this.terms = terms;
        this.ears = new Ears(model, encoders);
    }

    /** See {@link org.shouhu.detection.Detectors#shipped()}. */
    public static ShippedDetector load() {
        try (InputStream stream = ShippedDetector.class.getResourceAsStream("model.bin")) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the model file of the detector is missing; reinstall the library or run ./shouhu train.");
            }
            return new ShippedDetector(ModelFile.read(stream.readAllBytes()), TermBook.shipped(), Encoders.shipped());
        } catch (IOException | IllegalArgumentException damaged) {
            throw new IllegalStateException(
                    "the model file of the detector is damaged (" + damaged.getMessage()
                            + "); reinstall the library or run ./shouhu train.",
                    damaged);
        }
    }

    @Override
    public String model() {
        return model.name();
    }

    /** Whether the first stage lets a text without context pass by unread. Allocates nothing. */
    public boolean passesBy(String text) {
        return !model.gate().opens(text) && !disguises.any(text);
    }

    @Override
    public Reading read(Utterance utterance) {
        String text = utterance.text();
        if (utterance.previous().isEmpty() && passesBy(text)) {
            return quiet(text.length() > WINDOW);
        }
        Reader reader = new Reader(terms);
        Reading worst = readWindow(reader, utterance, 0, Math.min(WINDOW, text.length()));
        for (int from = STRIDE; from + WINDOW - STRIDE < text.length(); from += STRIDE) {
            Reading next = readWindow(reader, utterance, from, Math.min(from + WINDOW, text.length()));
            worst = next.band() == worst.band() && next.score() > worst.score()
                            || next.band().compareTo(worst.band()) > 0
                    ? next
                    : worst;
        }
        return text.length() <= WINDOW
                ? worst
                : new Reading(worst.score(), worst.band(), worst.facets(), worst.evidence(), true, worst.model());
    }

    /**
     * How strongly a facet of risk is heard: as the model learned it, or as the terms say it, which are believed as far as
     * the score goes. In a text whose score speaks of no risk both are believed less.
     */
    private static double asFarAs(double score, Cuts cuts, double learned, double said) {
        double belief = score >= cuts.watch() ? 1 : score / cuts.watch();
        return belief * Math.max(learned, said * score);
    }

    private static boolean laughs(FoldedText text) {
        for (int index = 1; index < text.length(); index++) {
            if (text.charAt(index) == '哈' && text.charAt(index - 1) == '哈') {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody says in so many words that they are well now. */
    private static boolean recovered(List<TermHit> hits) {
        return hits.stream().anyMatch(hit -> hit.facet() == Facet.PAST_RECOVERED && hit.weight() >= RECOVERED);
    }

    private static boolean risk(Facet facet) {
        return facet.kind() == Facet.Kind.RISK;
    }

    /** A band without any facet would explain nothing: the likeliest one stands for it. */
    private static Facet strongest(Ears.Heard heard) {
        Facet strongest = Facet.ACTIVE_IDEATION;
        double most = -1;
        for (Facet facet : Facet.values()) {
            double strength = heard.probability(Heads.of(facet));
            if (risk(facet) && strength > most) {
                strongest = facet;
                most = strength;
            }
        }
        return strongest;
    }

    /** Whether it is read by the scale of texts in Latin letters, of which the corpora hold fewer. */
    private static boolean mostlyLatin(FoldedText text) {
        int latin = 0;
        for (int index = 0; index < text.length(); index++) {
            latin += text.charAt(index) >= 'a' && text.charAt(index) <= 'z' ? 1 : 0;
        }
        return 2 * latin > text.length();
    }

    /** What the gate lets pass by: the model's answer for a text without any feature that it knows. */
    private Reading quiet(boolean windowed) {
        return new Reading(0, Band.NONE, Map.of(), List.of(), windowed, model.name());
    }

    /** Reads a part of the text, and what is hidden in it beside, which is believed less. */
    private Reading readWindow(Reader reader, Utterance utterance, int from, int to) {
        reader.read(utterance.text(), from, to, utterance.previous(), utterance.product());
        boolean patient = from / STRIDE < HEARD_TWICE;
        Reading plain = reading(reader, patient, DoubleUnaryOperator.identity());
        View view = disguises.view(utterance.text(), from, to);
        if (view == null) {
            return plain;
        }
        reader.read(view, utterance.previous(), utterance.product());
        return Readings.both(plain, reading(reader, patient, view::believed));
    }

    private Reading reading(Reader reader, boolean patient, DoubleUnaryOperator belief) {
        Ears.Heard heard = ears.hear(reader, mostlyLatin(reader.folded()), patient);
        double score = belief.applyAsDouble(heard.score());
        Cuts cuts = heard.scale().cuts();
        Map<Facet, Double> said = Terms.strengths(reader.hits());
        Map<Facet, Double> strengths = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            double strength = belief.applyAsDouble(heard.probability(Heads.of(facet)));
            if (risk(facet)) {
                strength = asFarAs(score, cuts, strength, said.getOrDefault(facet, 0.0));
            } else if (facet == Facet.PAST_RECOVERED && recovered(reader.hits())) {
                strength = Math.max(strength, RECOVERED);
            } else if (facet == Facet.HYPERBOLE_OR_JOKE && score < NEARLY_SURE && laughs(reader.folded())) {
                strength = Math.max(strength, Grading.HEARD);
            }
            if (strength >= REPORTED) {
                strengths.put(facet, strength);
            }
        }
        Band band =
                TextBand.of(score, cuts, strengths, at -> belief.applyAsDouble(heard.probability(Heads.atLeast(at))));
        if (band != Band.NONE && strengths.keySet().stream().noneMatch(ShippedDetector::risk)) {
            Facet strongest = strongest(heard);
            strengths.put(strongest, belief.applyAsDouble(heard.probability(Heads.of(strongest))));
        }
        return new Reading(
                score,
                band,
                strengths,
                Explanation.of(reader, model.linear(), heard, strengths),
                false,
                heard.failed() ? model.name() + FIRST_ALONE : model.name());
    }
}
