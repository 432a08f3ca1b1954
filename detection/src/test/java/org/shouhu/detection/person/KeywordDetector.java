package org.shouhu.detection.person;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Utterance;

/** Hears the facets whose wire names stand in the text, as in "active_ideation past_attempt"; fails on "!broken". */
public final class KeywordDetector implements Detector {

    private static final Set<Facet> CLEAR = Set.of(
            Facet.ACTIVE_IDEATION,
            Facet.SELF_HARM,
            Facet.PLAN_OR_PREPARATION,
            Facet.CONDITIONAL_THREAT,
            Facet.PACT_SEEKING,
            Facet.FAREWELL);

    @Override
    public Reading read(Utterance utterance) {
        if (utterance.text().contains("!broken")) {
            throw new IllegalStateException("broken on purpose");
        }
        Map<Facet, Double> heard = new EnumMap<>(Facet.class);
        for (String word : utterance.text().split("\\s+", -1)) {
            Facet.ofWireName(word).ifPresent(facet -> heard.put(facet, 0.9));
        }
        boolean risk = heard.keySet().stream().anyMatch(facet -> facet.kind() == Facet.Kind.RISK);
        boolean clear = heard.keySet().stream().anyMatch(CLEAR::contains);
        Band band = clear ? Band.CONCERN : risk ? Band.WATCH : Band.NONE;
        return new Reading(risk ? 0.5 : 0, band, heard, List.of(), false, "keywords");
    }

    @Override
    public String model() {
        return "keywords";
    }
}
