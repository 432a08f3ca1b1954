package org.shouhu.desk.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;
import org.shouhu.detection.person.Product;

/**
 * A line to be written to a timeline.
 *
 * @param facts codes and numbers alone, nothing that a person wrote and nothing that tells who somebody is
 * @param text what was written or said, kept sealed; null when there is none
 * @param goods what it was written beside, kept sealed; empty where there was nothing
 * @param cause names what brought the line about (an event's or a webhook's id), so that a cause delivered twice
 *     stands once; null when it cannot come twice
 */
public record TimelineDraft(
        Instant at,
        TimelineKind kind,
        Actor actor,
        Map<String, String> facts,
        @Nullable String text,
        List<Product> goods,
        @Nullable String cause) {

    public TimelineDraft {
        facts = Map.copyOf(facts);
        goods = List.copyOf(goods);
    }

    public static TimelineDraft of(Instant at, TimelineKind kind, Actor actor) {
        return new TimelineDraft(at, kind, actor, Map.of(), null, List.of(), null);
    }

    public TimelineDraft with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(facts);
        more.put(name, value.toString());
        return new TimelineDraft(at, kind, actor, more, text, goods, cause);
    }

    public TimelineDraft saying(@Nullable String words) {
        return new TimelineDraft(at, kind, actor, facts, words, goods, cause);
    }

    public TimelineDraft beside(List<Product> products) {
        return new TimelineDraft(at, kind, actor, facts, text, products, cause);
    }

    public TimelineDraft causedBy(String id) {
        return new TimelineDraft(at, kind, actor, facts, text, goods, id);
    }

    @Override
    public String toString() {
        return "TimelineDraft[kind=" + kind + ", text=[withheld]]";
    }
}
