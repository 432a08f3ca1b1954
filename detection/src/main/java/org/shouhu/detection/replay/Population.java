package org.shouhu.detection.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.shouhu.detection.person.Handover;
import org.shouhu.detection.person.Heard;
import org.shouhu.detection.person.PersonAlert;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.person.PersonState;
import org.shouhu.detection.person.Step;

/** The states of many persons, in memory, and what the stream does with them, in one thread. */
public final class Population {

    private final PersonLogic logic;
    private final Map<PersonKey, PersonState> states = new HashMap<>();
    private final Talks talks = new Talks();

    public Population(PersonLogic logic) {
        this.logic = logic;
    }

    /** Applies an event and all that follows from it. */
    public void apply(PersonEvent event, Consumer<PersonAlert> alerts) {
        Heard heard = logic.read(event, talks.before(event));
        talks.add(event);
        apply(event, heard, alerts);
    }

    /** Applies an event whose text was read before, and all that follows from it. */
    void apply(PersonEvent event, Heard heard, Consumer<PersonAlert> alerts) {
        Deque<Handover> waiting = new ArrayDeque<>();
        waiting.addLast(new Handover(event.person(), event));
        while (!waiting.isEmpty()) {
            PersonEvent next = waiting.removeFirst().event();
            PersonState before = states.getOrDefault(next.person(), PersonState.UNKNOWN);
            // What is handed over is the event itself under another key, or carries no text.
            boolean sameText = next.happening().equals(event.happening());
            Step step = logic.advance(before, next, sameText ? heard : logic.read(next, List.of()));
            if (step.next() != before) {
                states.put(next.person(), step.next());
            }
            step.alert().ifPresent(alerts);
            waiting.addAll(step.handovers());
        }
    }

    /** What is known of a person. */
    public PersonState state(PersonKey person) {
        return states.getOrDefault(person, PersonState.UNKNOWN);
    }

    /** Persons of whom something is known. */
    public int size() {
        return states.size();
    }
}
