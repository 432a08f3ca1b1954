package org.shouhu.detection.person;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Author;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.replay.Population;

/** Several persons whose states tell each other things, on one clock. */
final class Village {

    private final Population population = new Population(new PersonLogic(new KeywordDetector(), Policy.shipped()));
    private final List<PersonAlert> alerts = new ArrayList<>();
    private Instant now = Story.START;
    private int events;

    Village after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Says it to a shop; the alerts that it raised. */
    List<PersonAlert> says(String person, String shop, String facets) {
        return happens(person, new Happening.Message("talk-" + person, shop, Author.CUSTOMER, facets, List.of()));
    }

    List<PersonAlert> says(String person, String facets) {
        return says(person, "shop-1", facets);
    }

    List<PersonAlert> posts(String person, String thread, String facets) {
        return happens(person, new Happening.Posted("post", facets, thread, ""));
    }

    List<PersonAlert> join(String person, String account) {
        return word(person, WatchKind.ACCOUNTS_JOINED, account);
    }

    List<PersonAlert> split(String person, String account) {
        return word(person, WatchKind.ACCOUNTS_SPLIT, account);
    }

    private List<PersonAlert> word(String person, WatchKind kind, String other) {
        return happens(
                person,
                new Happening.Watched(kind, Optional.empty(), Optional.of(new PersonKey(other)), Optional.empty()));
    }

    List<PersonAlert> happens(String person, Happening happening) {
        events++;
        now = now.plusSeconds(1);
        List<PersonAlert> raised = new ArrayList<>();
        EventReference reference = new EventReference("/village", "event-" + events);
        population.apply(new PersonEvent(reference, new PersonKey(person), "test", now, now, happening), raised::add);
        alerts.addAll(raised);
        return raised;
    }

    PersonState state(String person) {
        return population.state(new PersonKey(person));
    }

    List<PersonAlert> alerts() {
        return alerts;
    }
}
