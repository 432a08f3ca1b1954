package org.shouhu.detection.model;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/** The band of one text: what its facets amount to, raised by the band's own head, kept within what the score allows. */
final class TextBand {
    private TextBand() {}

    static Band of(double score, Cuts cuts, Map<Facet, Double> strengths, ToDoubleFunction<Band> atLeast) {
        Band heard = Grading.band(strengths);
        Band answered = Band.NONE;
        for (Band band : Band.values()) {
            if (band != Band.NONE && atLeast.applyAsDouble(band) >= 0.5) {
                answered = band;
            }
        }
        Band wanted = heard.or(answered.atLeast(next(heard)) ? next(heard) : answered);
        Band most = cuts.most(score);
        return wanted.atLeast(most) ? most : wanted;
    }

    /** How far the band's own head may raise what was heard: to CONCERN, or one band. */
    private static Band next(Band heard) {
        return switch (heard) {
            case NONE, WATCH -> Band.CONCERN;
            case CONCERN -> Band.HIGH;
            case HIGH, IMMINENT -> Band.IMMINENT;
        };
    }
}
