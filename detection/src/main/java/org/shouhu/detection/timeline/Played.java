package org.shouhu.detection.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Band;
import org.shouhu.detection.person.PersonAlert;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.replay.Population;

/**
 * A timeline, played through the person logic.
 *
 * @param told the alerts, each with the number of the moment at which it came, 1 for the first
 * @param missed what was expected and had not come in time, in words; empty for a story that went well
 */
public record Played(Timeline timeline, List<Told> told, List<String> missed) {

    public record Told(int moment, PersonAlert alert) {}

    public Played {
        told = List.copyOf(told);
        missed = List.copyOf(missed);
    }

    public static Played of(Timeline timeline, PersonLogic logic) {
        Population population = new Population(logic);
        List<Told> told = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (int index = 0; index < timeline.moments().size(); index++) {
            Timeline.Moment moment = timeline.moments().get(index);
            int number = index + 1;
            population.apply(moment.event(), alert -> told.add(new Told(number, alert)));
            Band soFar = highest(told);
            moment.expected()
                    .filter(expected -> !soFar.atLeast(expected))
                    .ifPresent(
                            expected -> missed.add("moment " + number + " expects " + expected + ", so far " + soFar));
        }
        if (!timeline.risk() && !told.isEmpty()) {
            missed.add("moment " + told.getFirst().moment() + " raises " + highest(told) + " over nobody in danger");
        }
        return new Played(timeline, told, missed);
    }

    public boolean good() {
        return missed.isEmpty();
    }

    /** The number of the moment at which the first alert came, 1 for the first. */
    public Optional<Integer> firstAlert() {
        return told.stream().map(Told::moment).findFirst();
    }

    /** The highest band told. */
    public Band highest() {
        return highest(told);
    }

    private static Band highest(List<Told> told) {
        return told.stream().map(each -> each.alert().band()).reduce(Band.NONE, Band::or);
    }
}
