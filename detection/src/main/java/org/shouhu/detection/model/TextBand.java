package org.shouhu.detection.model;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/** The band of one text: what its facets amount to, kept within what the score and the band's own head allow. */
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
        Band wanted = heard.or(answered);
        Band most = cuts.most(score);
        return wanted.atLeast(most) ? most : wanted;
    }
}
