package org.shouhu.bench.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shouhu.detection.Author;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.Heard;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.timeline.SyntheticPopulation;

/** Events of a synthetic population, their texts read beforehand: what remains is the state's own work. */
final class Lives {

    /** Words that make evidence, said now and then by one event in {@link #ONE_IN}. */
    private static final String[] WORDS = {"真的撑不下去了", "感觉自己就是个累赘", "我不想活了", "又是睡不着的一夜"};

    static final int ONE_IN = 200;

    final PersonLogic logic = new PersonLogic(Detectors.shipped(), Policy.shipped());
    final List<PersonEvent> events = new ArrayList<>();
    final List<Heard> heard = new ArrayList<>();

    private Lives() {}

    /** Ordinary events with few that count, in order of time. */
    static Lives ordinary(int count) {
        Lives lives = new Lives();
        SyntheticPopulation population = new SyntheticPopulation(20_261_126);
        for (int person = 0; lives.events.size() < count; person++) {
            population.person(person, 3, lives.events::add);
        }
        lives.events.subList(count, lives.events.size()).clear();
        lives.events.sort(Comparator.comparing(PersonEvent::occurredAt)
                .thenComparing(event -> event.reference().id()));
        for (int index = 0; index < count; index += ONE_IN) {
            lives.events.set(index, lives.saying(index));
        }
        return lives.read();
    }

    /** Events that all count, of few persons: evidence is kept and the policy asked every time. */
    static Lives troubled(int count) {
        Lives lives = ordinary(count);
        lives.heard.clear();
        for (int index = 0; index < count; index++) {
            lives.events.set(index, lives.saying(index));
        }
        return lives.read();
    }

    private PersonEvent saying(int index) {
        PersonEvent instead = events.get(index);
        Happening said = new Happening.Message(
                "talk", "shop-" + index % 50, Author.CUSTOMER, WORDS[index % WORDS.length], List.of());
        return new PersonEvent(
                new EventReference("/bench", "said-" + index),
                instead.person(),
                instead.type(),
                instead.occurredAt(),
                instead.receivedAt(),
                said);
    }

    private Lives read() {
        for (PersonEvent event : events) {
            heard.add(logic.read(event, List.of()));
        }
        return this;
    }
}
