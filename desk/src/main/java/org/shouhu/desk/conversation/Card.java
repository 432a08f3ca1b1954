package org.shouhu.desk.conversation;

import java.time.LocalDate;
import java.util.List;

/**
 * What to say next, and what not, in one situation.
 *
 * @param when codes of what was heard that call for it; {@code ANY} fits whenever nothing else does
 * @param reviewer who read it
 * @param expires after this day it is not shown
 */
public record Card(String id, List<String> when, int version, String reviewer, LocalDate expires, Words zh, Words en) {

    /** A card's words in one language. */
    public record Words(String say, String ask, String not) {}

    public Card {
        when = List.copyOf(when);
    }
}
