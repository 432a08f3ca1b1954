package org.shouhu.detection;

import java.util.List;
import java.util.Map;

/**
 * What a detector heard in one utterance.
 *
 * @param score probability that the text expresses risk, calibrated, 0..1
 * @param band the band of this text alone, without the person's state
 * @param facets strength of each facet heard, 0..1; facets below the model's reporting threshold are left out
 * @param evidence where in the original text each facet was heard; may be empty for a facet carried by the whole text
 * @param windowed whether the text was longer than the limit and was read in overlapping windows
 * @param model name and version of the model that read it
 */
public record Reading(
        double score, Band band, Map<Facet, Double> facets, List<Evidence> evidence, boolean windowed, String model) {

    public Reading {
        facets = Map.copyOf(facets);
        evidence = List.copyOf(evidence);
    }

    /** Strength of a facet, 0 when it was not heard. */
    public double strength(Facet facet) {
        return facets.getOrDefault(facet, 0.0);
    }
}
