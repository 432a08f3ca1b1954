package org.shouhu.detection.person;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Author;
import org.shouhu.detection.policy.Policy;

/** Tells a person's story, event by event, on a clock of its own. */
final class Story {

    static final PersonKey PERSON = new PersonKey("person-1");
    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final PersonLogic logic;
    private final List<PersonAlert> alerts = new ArrayList<>();
    private PersonState state = PersonState.UNKNOWN;
    private Instant now = START;
    private int events;

    Story() {
        this(Policy.shipped());
    }

    Story(Policy policy) {
        this.logic = new PersonLogic(new KeywordDetector(), policy);
    }

    Story after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Optional<PersonAlert> says(String facets) {
        return says("shop-1", facets);
    }

    Optional<PersonAlert> says(String shop, String facets) {
        return happens(new Happening.Message("talk", shop, Author.CUSTOMER, facets, List.of()));
    }

    Optional<PersonAlert> happens(Happening happening) {
        return happens(event(happening));
    }

    Optional<PersonAlert> happens(PersonEvent event) {
        Step step = logic.apply(state, event, List.of());
        state = PersonState.fromBytes(step.next().toBytes());
        step.alert().ifPresent(alerts::add);
        return step.alert();
    }

    PersonEvent event(Happening happening) {
        events++;
        return event("event-" + events, now, happening);
    }

    static PersonEvent event(String id, Instant at, Happening happening) {
        return new PersonEvent(new EventReference("/test", id), PERSON, "test", at, at, happening);
    }

    static Happening order(String order, String shop, OrderStatus status) {
        return new Happening.Ordered(order, shop, status, List.of());
    }

    static Happening watch(WatchKind kind) {
        return new Happening.Watched(kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Happening report(String text) {
        return new Happening.Reported(
                "shop", "agent-7", "shop agent", text, Optional.empty(), "", "", "", Optional.empty(), List.of());
    }

    PersonState state() {
        return state;
    }

    List<PersonAlert> alerts() {
        return alerts;
    }
}
