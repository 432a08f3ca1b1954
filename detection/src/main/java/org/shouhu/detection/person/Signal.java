package org.shouhu.detection.person;

import java.util.List;
import org.shouhu.detection.Evidence;
import org.shouhu.detection.Facet;

/**
 * One observation drawn from one event.
 *
 * @param strength how strongly, after lowering, 0..1
 * @param carriedBy the characters that carry it, in the event's text; may be empty
 */
public record Signal(Facet facet, double strength, List<Evidence> carriedBy) {
    public Signal {
        carriedBy = List.copyOf(carriedBy);
    }
}
