package org.shouhu.pipeline;

import java.util.List;
import org.shouhu.detection.person.Handover;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.Step;
import org.shouhu.pipeline.Outcome.Outgoing;

/** Writes what belongs to another person's state where that person's records lie. */
final class Handovers {

    private Handovers() {}

    /** Handovers of an event: the event itself goes on, under the other person's key. */
    static List<Outgoing> of(Step step, LogEvent event) {
        return step.handovers().stream()
                .map(handover -> new Outgoing(
                        Topic.HANDED_OVER,
                        TenantPerson.ofWire(handover.to().value()),
                        EventRecord.encode(event.accepted())))
                .toList();
    }

    /** Handovers of a word of the desk: the other person is told as by the desk. */
    static List<Outgoing> ofWord(Step step, WatchInstruction instruction) {
        return step.handovers().stream()
                .filter(handover -> handover.event().happening() instanceof Happening.Watched)
                .map(handover -> word(handover, instruction))
                .toList();
    }

    private static Outgoing word(Handover handover, WatchInstruction instruction) {
        var watched = (Happening.Watched) handover.event().happening();
        var to = TenantPerson.ofWire(handover.to().value());
        var passedOn = new WatchInstruction(
                handover.event().reference().id(),
                to,
                watched.kind(),
                instruction.at(),
                watched.until(),
                watched.other().map(PersonKey::value).map(TenantPerson::ofWire),
                watched.band());
        return new Outgoing(Topic.WATCH, to, Json.write(passedOn));
    }
}
