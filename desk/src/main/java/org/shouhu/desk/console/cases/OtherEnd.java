package org.shouhu.desk.console.cases;

import java.util.List;
import java.util.Locale;
import org.shouhu.desk.casework.TimelineEntry;

/** Who is at the other end of a shop's talk: what one may say to the one is not what one says to the other. */
public enum OtherEnd {
    /** The person whom the case is about. */
    PERSON,
    /** Somebody who speaks of the person. */
    TELLER,
    /** Both have spoken there. */
    EITHER;

    /**
     * The other end of the talks with one shop, from what was said there; where nothing was, it is whoever the case is
     * known from.
     */
    static OtherEnd of(String shop, List<TimelineEntry> entries, boolean told) {
        List<TimelineEntry> there = entries.stream()
                .filter(entry -> entry.fact("shop").equals(shop))
                .toList();
        boolean teller = there.stream().anyMatch(TimelineEntry::saidByTeller);
        boolean person = there.stream().anyMatch(TimelineEntry::saidByThePerson);
        if (teller && person) {
            return EITHER;
        }
        return teller || told && !person ? TELLER : PERSON;
    }

    /** The other end of several talks taken together. */
    static OtherEnd together(List<OtherEnd> ends) {
        return ends.stream().distinct().count() == 1 ? ends.getFirst() : EITHER;
    }

    /** The end of a message's key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
