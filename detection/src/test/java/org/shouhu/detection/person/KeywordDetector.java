package org.shouhu.detection.person;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Utterance;

/** Hears the facets whose wire names stand in the text, as in "active_ideation past_attempt"; fails on "!broken". */
public final class KeywordDetector implements Detector {

    @Override
    public Reading read(Utterance utterance) {
        if (utterance.text().contains("!broken")) {
            throw new IllegalStateException("broken on purpose");
        }
        Map<Facet, Double> heard = new EnumMap<>(Facet.class);
        for (String word : utterance.text().split("\\s+", -1)) {
            Facet.ofWireName(word).ifPresent(facet -> heard.put(facet, 0.9));
        }
        return new Reading(heard.isEmpty() ? 0 : 0.5, Band.NONE, heard, List.of(), false, "keywords");
    }

    @Override
    public String model() {
        return "keywords";
    }
}
