package org.shouhu.desk.casework;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;

/**
 * A line to be written to a timeline.
 *
 * @param facts codes and numbers alone, nothing that a person wrote and nothing that tells who somebody is
 * @param text what was written or said, kept sealed; null when there is none
 * @param cause names what brought the line about (an event's or a webhook's id), so that a cause delivered twice
 *     stands once; null when it cannot come twice
 */
public record TimelineDraft(
        Instant at,
        TimelineKind kind,
        Actor actor,
        Map<String, String> facts,
        @Nullable String text,
        @Nullable String cause) {

    public TimelineDraft {
        facts = Map.copyOf(facts);
    }

    public static TimelineDraft of(Instant at, TimelineKind kind, Actor actor) {
        return new TimelineDraft(at, kind, actor, Map.of(), null, null);
    }

    public TimelineDraft with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(facts);
        more.put(name, value.toString());
        return new TimelineDraft(at, kind, actor, more, text, cause);
    }

    public TimelineDraft saying(@Nullable String words) {
        return new TimelineDraft(at, kind, actor, facts, words, cause);
    }

    public TimelineDraft causedBy(String id) {
        return new TimelineDraft(at, kind, actor, facts, text, id);
    }

    @Override
    public String toString() {
        return "TimelineDraft[kind=" + kind + ", text=[withheld]]";
    }
}
