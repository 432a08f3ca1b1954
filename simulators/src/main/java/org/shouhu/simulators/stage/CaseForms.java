package org.shouhu.simulators.stage;

import java.util.Optional;
import org.shouhu.simulators.people.Person;

/** The forms of the case's page, filled from a line of the script. */
final class CaseForms {

    private CaseForms() {}

    /** Empty when the page does not offer what the line asks for. */
    static Optional<Form> of(String caseId, String page, Person person, Cue cue) {
        return Optional.empty();
    }
}
