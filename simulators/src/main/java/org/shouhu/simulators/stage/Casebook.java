package org.shouhu.simulators.stage;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which person's case is in which colleague's hands, as far as scripted people hold them. */
final class Casebook {
    private final Map<String, Held> byPerson = new ConcurrentHashMap<>();

    /** A case in hand. */
    record Held(String caseId, Colleague colleague) {}

    void note(String person, Held held) {
        byPerson.put(person, held);
    }

    Optional<Held> of(String person) {
        return Optional.ofNullable(byPerson.get(person));
    }
}
