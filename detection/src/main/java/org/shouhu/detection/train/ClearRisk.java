package org.shouhu.detection.train;

import java.util.Set;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.text.Normaliser;

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

    /**
     * How much a text of the own corpus counts for the score. What is neither clear risk nor harmless teaches it little;
     * hard harmless texts count half, for ordinary traffic holds few of their kind; and as the corpora hold far fewer
     * ordinary texts in English than in Chinese, the risk in English counts less, lest English as such be suspect.
     */
    static double weight(Band band, Set<Facet> facets, String text) {
        double share = latin(text) ? 0.7 : 1;
        return switch (band) {
            case CONCERN, HIGH, IMMINENT -> share;
            case WATCH -> 0.5 * share;
            case NONE -> facets.isEmpty() ? 1 : 0.5;
        };
    }

    private static boolean latin(String text) {
        return text.chars().noneMatch(unit -> Normaliser.ideographic((char) unit));
    }
}
