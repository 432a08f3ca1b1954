package org.shouhu.detection.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shouhu.detection.Evidence;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;

/** Several readings of one text. */
final class Readings {
    private Readings() {}

    /** What two readings of the same characters heard together: the more urgent band, each facet where it is stronger. */
    static Reading both(Reading one, Reading other) {
        Map<Facet, Double> facets = new EnumMap<>(Facet.class);
        facets.putAll(one.facets());
        other.facets().forEach((facet, strength) -> facets.merge(facet, strength, Math::max));
        List<Evidence> evidence = new ArrayList<>();
        one.evidence().stream()
                .filter(item -> one.strength(item.facet()) >= other.strength(item.facet()))
                .forEach(evidence::add);
        other.evidence().stream()
                .filter(item -> one.strength(item.facet()) < other.strength(item.facet()))
                .forEach(evidence::add);
        return new Reading(
                Math.max(one.score(), other.score()),
                one.band().or(other.band()),
                facets,
                evidence,
                one.windowed() || other.windowed(),
                one.model());
    }
}
