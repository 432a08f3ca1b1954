package org.shouhu.detection.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Evidence;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Utterance;
import org.shouhu.detection.text.FoldedText;
import org.shouhu.detection.text.Normaliser;

/** The detector that ships: normalises, finds terms, grades. */
public final class ShippedDetector implements Detector {
    /** Longer texts are read in windows of this many UTF-16 units. */
    static final int WINDOW = 512;
    /** How far one window's beginning is from the next one's. */
    static final int STRIDE = 384;

    private final Normaliser normaliser = new Normaliser();
    private final TermBook terms;

    private ShippedDetector(TermBook terms) {
        this.terms = terms;
    }

    /** See {@link org.shouhu.detection.Detectors#shipped()}. */
    public static ShippedDetector load() {
        return new ShippedDetector(TermBook.shipped());
    }

    @Override
    public String model() {
        return "shouhu-text-0.1";
    }

    @Override
    public Reading read(Utterance utterance) {
        String text = utterance.text();
        FoldedText folded = new FoldedText();
        Reading worst = readWindow(text, 0, Math.min(WINDOW, text.length()), folded);
        for (int from = STRIDE; from + WINDOW - STRIDE < text.length(); from += STRIDE) {
            Reading next = readWindow(text, from, Math.min(from + WINDOW, text.length()), folded);
            worst = next.band().compareTo(worst.band()) > 0
                            || next.band() == worst.band() && next.score() > worst.score()
                    ? next
                    : worst;
        }
        return text.length() <= WINDOW
                ? worst
                : new Reading(worst.score(), worst.band(), worst.facets(), worst.evidence(), true, worst.model());
    }

    private Reading readWindow(String text, int from, int to, FoldedText folded) {
        normaliser.fold(text, from, to, folded);
        List<TermHit> hits = terms.find(folded);
        Map<Facet, Double> strengths = new EnumMap<>(Facet.class);
        List<Evidence> evidence = new ArrayList<>();
        for (TermHit hit : hits) {
            strengths.merge(hit.facet(), hit.weight(), (one, other) -> 1 - (1 - one) * (1 - other));
            evidence.add(new Evidence(hit.facet(), folded.start(hit.start()), folded.end(hit.end() - 1), hit.weight()));
        }
        Band band = Grading.band(strengths);
        return new Reading(score(band, strengths), band, strengths, evidence, false, model());
    }

    private static double score(Band band, Map<Facet, Double> strengths) {
        double risk = 1;
        for (Map.Entry<Facet, Double> heard : strengths.entrySet()) {
            if (heard.getKey().kind() == Facet.Kind.RISK) {
                risk *= 1 - heard.getValue();
            }
        }
        double within = 1 - risk;
        return switch (band) {
            case NONE -> 0.1 * within;
            case WATCH -> 0.1 + 0.2 * within;
            case CONCERN -> 0.3 + 0.3 * within;
            case HIGH -> 0.6 + 0.25 * within;
            case IMMINENT -> 0.85 + 0.14 * within;
        };
    }
}
