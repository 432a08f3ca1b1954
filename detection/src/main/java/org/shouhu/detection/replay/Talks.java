package org.shouhu.detection.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouhu.detection.Turn;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;

/** The latest turns of each talk, for as many talks as fit. */
final class Talks {

    /** Turns that a message is read with. */
    static final int TURNS = 6;

    private static final int MOST_TALKS = 200_000;

    private record Talk(PersonKey person, String conversation) {}

    private final Map<Talk, Deque<Turn>> turns = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Talk, Deque<Turn>> eldest) {
            return size() > MOST_TALKS;
        }
    };

    /** The turns before an event, oldest first. */
    List<Turn> before(PersonEvent event) {
        if (event.happening() instanceof Happening.Message message) {
            Deque<Turn> talk = turns.get(new Talk(event.person(), message.conversation()));
            return talk == null ? List.of() : List.copyOf(talk);
        }
        return List.of();
    }

    void add(PersonEvent event) {
        if (event.happening() instanceof Happening.Message message) {
            Deque<Turn> talk = turns.computeIfAbsent(
                    new Talk(event.person(), message.conversation()), unknown -> new ArrayDeque<>(TURNS));
            if (talk.size() == TURNS) {
                talk.removeFirst();
            }
            talk.addLast(new Turn(message.author(), message.text()));
        }
    }
}
