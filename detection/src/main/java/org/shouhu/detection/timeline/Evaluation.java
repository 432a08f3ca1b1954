package org.shouhu.detection.timeline;

import java.util.List;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.replay.Population;

/** Runs the measures of the persons' side. Deterministic for a given detector, policy and seed. */
public final class Evaluation {

    private final PersonLogic logic;

    public Evaluation(PersonLogic logic) {
        this.logic = logic;
    }

    /** Every written timeline, played. */
    public List<Played> timelines() {
        return Timelines.all().stream()
                .map(timeline -> Played.of(timeline, logic))
                .toList();
    }

    /** A population in no danger. */
    public Burden synthetic(int persons, int days, long seed) {
        Burden burden = new Burden("synthetic population");
        SyntheticPopulation population = new SyntheticPopulation(seed);
        for (int number = 0; number < persons; number++) {
            Population one = new Population(logic);
            population.person(number, days, event -> {
                burden.happened();
                one.apply(event, burden::add);
            });
            burden.stateOf(one.state(new PersonKey("synthetic-" + number)).toBytes().length);
        }
        burden.lived((long) persons * days);
        return burden;
    }

    /** Lines of ordinary text, dealt out to persons at five messages a day. */
    public Burden ordinary(String corpus, List<String> lines, long seed) {
        Burden burden = new Burden(corpus);
        Population population = new Population(logic);
        burden.lived(OrdinaryDays.deal(corpus, lines, seed, event -> {
            burden.happened();
            population.apply(event, burden::add);
        }));
        return burden;
    }
}
