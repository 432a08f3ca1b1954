package org.shouhu.simulators.stage;

import java.util.List;
import org.shouhu.simulators.people.Person;

/** One of the scripted staff, at the desk's own web pages. */
interface Colleague {

    String login();

    Board board();

    /** Takes a case on; false when somebody else was faster. */
    boolean claim(String caseId);

    /** Confirms an item of the sifting lane: it waits in the queue from now on. */
    void confirm(String caseId);

    /** Declines an item of the sifting lane as ordinary; an observation opens all the same. */
    void decline(String caseId);

    /** What stands on the case's page, without its markup. */
    String read(String caseId);

    /**
     * Does what a line of the script says with a case in hand; false when the case's page does not offer it, or not yet.
     *
     * @throws IllegalArgumentException when the line is not about a case
     */
    boolean act(String caseId, Person person, Cue cue);

    /** Files a report about the person through the form of the desk or of the shop. */
    void report(Person person, Cue cue);

    /** What waits: case ids of the queue and of the sifting lane. */
    record Board(List<String> waiting, List<String> sifting) {}
}
