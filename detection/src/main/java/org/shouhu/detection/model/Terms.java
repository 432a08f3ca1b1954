package org.shouhu.detection.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shouhu.detection.Facet;

/** What term finds amount to. */
public final class Terms {
    private Terms() {}

    /** Strength of each facet found: several finds of one facet strengthen it, 0..1. */
    public static Map<Facet, Double> strengths(List<TermHit> hits) {
        Map<Facet, Double> strengths = new EnumMap<>(Facet.class);
        for (TermHit hit : hits) {
            strengths.merge(hit.facet(), hit.weight(), (one, other) -> 1 - (1 - one) * (1 - other));
        }
        return strengths;
    }
}
