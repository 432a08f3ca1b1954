package org.shouhu.detection.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.shouhu.detection.person.Handover;
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
        Deque<PersonEvent> waiting = new ArrayDeque<>(List.of(event));
        while (!waiting.isEmpty()) {
            PersonEvent next = waiting.removeFirst();
            PersonState before = states.getOrDefault(next.person(), PersonState.UNKNOWN);
            Step step = logic.apply(before, next, talks.before(next));
            talks.add(next);
            if (step.next() != before) {
                states.put(next.person(), step.next());
            }
            step.alert().ifPresent(alerts);
            step.handovers().stream().map(Handover::event).forEach(waiting::addLast);
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
