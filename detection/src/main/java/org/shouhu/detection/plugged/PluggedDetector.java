package org.shouhu.detection.plugged;

import java.util.EnumMap;
import java.util.Map;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Utterance;
import org.shouhu.detection.model.Grading;
import org.shouhu.detection.model.ShippedDetector;

/**
 * The shipped detector with an operator's model behind its first stage. The model may raise a band as far as it likes
 * and lower it by one step, never to {@link Band#NONE}. When it fails, the shipped reading stands, raised to {@link
 * Band#WATCH} at least, and the reading's model says that it failed.
 */
public final class PluggedDetector implements Detector {
    private final ShippedDetector shipped;
    private final SecondStage second;

    PluggedDetector(ShippedDetector shipped, SecondStage second) {
        this.shipped = shipped;
        this.second = second;
    }

    @Override
    public String model() {
        return shipped.model() + "+" + second.name();
    }

    @Override
    public Reading read(Utterance utterance) {
        Reading reading = shipped.read(utterance);
        if (utterance.previous().isEmpty() && shipped.passesBy(utterance.text())) {
            return reading;
        }
        try {
            return judged(reading, second.answer(utterance.text()));
        } catch (SecondStageFailure | RuntimeException failed) {
            return with(reading, reading.score(), reading.band().or(Band.WATCH), reading.facets(), model() + " failed");
        }
    }

    private Reading judged(Reading reading, SecondStage.Answer answer) {
        Map<Facet, Double> facets = new EnumMap<>(Facet.class);
        facets.putAll(reading.facets());
        facets.putAll(answer.facets());
        facets.values().removeIf(strength -> strength < ShippedDetector.REPORTED);
        Band wanted = Grading.band(answer.facets());
        Band band = wanted.atLeast(reading.band()) ? wanted : wanted.or(lowered(reading.band()));
        return with(reading, answer.clear(), band, facets, model());
    }

    private static Band lowered(Band band) {
        return switch (band) {
            case NONE -> Band.NONE;
            case WATCH, CONCERN -> Band.WATCH;
            case HIGH -> Band.CONCERN;
            case IMMINENT -> Band.HIGH;
        };
    }

    private static Reading with(Reading reading, double score, Band band, Map<Facet, Double> facets, String model) {
        return new Reading(score, band, facets, reading.evidence(), reading.windowed(), model);
    }
}
