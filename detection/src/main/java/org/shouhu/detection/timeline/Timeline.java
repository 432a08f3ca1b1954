package org.shouhu.detection.timeline;

import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Band;
import org.shouhu.detection.person.PersonEvent;

/**
 * A written story of one person over days and channels.
 *
 * @param id its name, unique
 * @param about what it is about, one line
 * @param moments what happened, in order
 */
public record Timeline(String id, String about, List<Moment> moments) {

    /**
     * One event of a story.
     *
     * @param expected the band of which an alert must have come by then; empty for an event that decides nothing
     */
    public record Moment(PersonEvent event, Optional<Band> expected) {}

    public Timeline {
        moments = List.copyOf(moments);
    }

    /** Whether the story expects an alert. */
    public boolean risk() {
        return moments.stream().anyMatch(moment -> moment.expected().isPresent());
    }

    /** The number of the first decisive moment, 1 for the first of all; empty for a harmless story. */
    public Optional<Integer> decisive() {
        for (int index = 0; index < moments.size(); index++) {
            if (moments.get(index).expected().isPresent()) {
                return Optional.of(index + 1);
            }
        }
        return Optional.empty();
    }
}
