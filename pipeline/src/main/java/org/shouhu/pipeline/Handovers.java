package org.shouhu.pipeline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.person.Handover;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.Step;
import org.shouhu.pipeline.Outcome.Outgoing;

/** Writes what belongs to another person's state where that person's records lie. */
final class Handovers {

    private Handovers() {}

    /** @param event the event as intake wrote it, null when no event but a word led here */
    static List<Outgoing> of(Step step, @Nullable AcceptedEvent event) {
        return step.handovers().stream()
                .map(handover -> outgoing(handover, event))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Outgoing> outgoing(Handover handover, @Nullable AcceptedEvent event) {
        var to = TenantPerson.ofWire(handover.to().value());
        return switch (handover.event().happening()) {
            case Happening.Watched watched ->
                Optional.of(new Outgoing(Topic.WATCH, to, Json.write(word(to, handover.event(), watched))));
            case Happening.Between between ->
                Optional.of(new Outgoing(Topic.HANDED_OVER, to, HandedWord.encode(handover.event(), between)));
            case Happening.Message message -> asItCame(to, event);
            case Happening.Posted posted -> asItCame(to, event);
            case Happening.Searched searched -> asItCame(to, event);
            case Happening.Ordered ordered -> asItCame(to, event);
            case Happening.ParcelMoved moved -> asItCame(to, event);
            case Happening.Reported reported -> asItCame(to, event);
            case Happening.AccountActive active -> asItCame(to, event);
        };
    }

    private static Optional<Outgoing> asItCame(TenantPerson to, @Nullable AcceptedEvent event) {
        return Optional.ofNullable(event)
                .map(accepted -> new Outgoing(Topic.HANDED_OVER, to, EventRecord.encode(accepted)));
    }

    private static WatchInstruction word(TenantPerson to, PersonEvent event, Happening.Watched watched) {
        return new WatchInstruction(
                event.reference().id(),
                to,
                watched.kind(),
                event.occurredAt(),
                watched.until(),
                watched.other().map(PersonKey::value).map(TenantPerson::ofWire),
                watched.band());
    }
}
