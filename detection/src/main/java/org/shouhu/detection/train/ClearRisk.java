package org.shouhu.detection.train;

import java.util.Set;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/** What counts as a clear expression of risk: the target of the score. */
final class ClearRisk {
    private ClearRisk() {}

    /** 1 from CONCERN upwards, half for passive ideation, 0 for what is sad or harmless. */
    static double of(Band band, Set<Facet> facets) {
        return switch (band) {
            case CONCERN, HIGH, IMMINENT -> 1;
            case WATCH -> facets.contains(Facet.PASSIVE_IDEATION) ? 0.7 : 0.3;
            case NONE -> 0;
        };
    }

    /** What is neither clear risk nor harmless teaches the score little. */
    static double weight(Band band, Set<Facet> facets) {
        return switch (band) {
            case CONCERN, HIGH, IMMINENT, NONE -> 1;
            case WATCH -> 0.5;
        };
    }
}
