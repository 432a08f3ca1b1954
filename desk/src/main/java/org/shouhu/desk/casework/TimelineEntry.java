package org.shouhu.desk.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;
import org.shouhu.detection.person.Product;

/**
 * A line of a timeline, opened for a reader who may see it.
 *
 * @param text the words, null when there are none or when the case has been erased
 * @param goods what it was written beside; empty, too, when the case has been erased
 */
public record TimelineEntry(
        long id,
        Instant at,
        TimelineKind kind,
        Actor actor,
        Map<String, String> facts,
        @Nullable String text,
        List<Product> goods) {

    public TimelineEntry {
        goods = List.copyOf(goods);
    }

    /** A fact's value, empty when it was not given. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** Whether the line is the person's own word: what others say of the person corroborates nothing. */
    public boolean saidByThePerson() {
        return saidOutside() && !actor.equals(Actor.TELLER);
    }

    /** Whether it is the word of somebody who speaks of the person. */
    public boolean saidByTeller() {
        return saidOutside() && actor.equals(Actor.TELLER);
    }

    private boolean saidOutside() {
        return kind == TimelineKind.POST
                || (kind == TimelineKind.MESSAGE && fact("author").equals("CUSTOMER"));
    }

    @Override
    public String toString() {
        return "TimelineEntry[id=" + id + ", kind=" + kind + ", text=[withheld]]";
    }
}
