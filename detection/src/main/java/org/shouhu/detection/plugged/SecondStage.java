package org.shouhu.detection.plugged;

import java.util.Map;
import org.shouhu.detection.Facet;

/** A model that an operator brings. Safe for several threads. */
interface SecondStage {

    /** Its name, as it stands in every reading that it took part in. */
    String name();

    /**
     * What it hears in a text.
     *
     * @throws SecondStageFailure when it cannot say; never with words of the text
     */
    Answer answer(String text) throws SecondStageFailure;

    /**
     * What a model heard.
     *
     * @param clear probability that the text expresses risk, 0..1
     * @param facets strength of each facet that the model knows, 0..1
     */
    record Answer(double clear, Map<Facet, Double> facets) {
        public Answer {
            facets = Map.copyOf(facets);
        }
    }
}
