package org.shouhu.desk.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.Author;
import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.OrderStatus;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.springframework.stereotype.Component;

/**
 * Events as the timelines of cases hold them: what persons with a case wrote, ordered and reported. Ordinary traffic is
 * not among them, since nobody keeps it.
 */
@Component
class HeldEvents {

    /** How many cases are read, the latest changed first. */
    static final int MOST_CASES = 1_000;

    private final Cases cases;
    private final Timeline timeline;

    HeldEvents(Cases cases, Timeline timeline) {
        this.cases = cases;
        this.timeline = timeline;
    }

    /**
     * What was found.
     *
     * @param events in the order in which they came
     * @param cases how many cases they are from
     * @param unread entries without their words: their case was erased
     */
    record Found(List<PersonEvent> events, int cases, int unread) {}

    Found since(Tenant tenant, Instant since) {
        List<PersonEvent> events = new ArrayList<>();
        Set<CaseId> found = new HashSet<>();
        int unread = 0;
        for (Episode episode : cases.recent(tenant, MOST_CASES)) {
            PersonKey person =
                    new PersonKey(tenant.value() + "/" + episode.person().value());
            for (TimelineEntry entry : timeline.read(tenant, episode.id())) {
                Happening happening = entry.at().isBefore(since) ? null : happening(episode.id(), entry);
                if (happening != null) {
                    found.add(episode.id());
                    unread += entry.text() == null && isWritten(happening) ? 1 : 0;
                    events.add(new PersonEvent(
                            new EventReference("desk", episode.id() + "-" + entry.id()),
                            person,
                            "shouhu.timeline." + entry.kind().name().toLowerCase(Locale.ROOT),
                            entry.at(),
                            entry.at(),
                            happening));
                }
            }
        }
        events.sort(Comparator.comparing(PersonEvent::receivedAt));
        return new Found(events, found.size(), unread);
    }

    private static boolean isWritten(Happening happening) {
        return happening instanceof Happening.Message
                || happening instanceof Happening.Posted
                || happening instanceof Happening.Searched;
    }

    /** What an entry tells of the person; null for what the desk itself did. */
    static @Nullable Happening happening(CaseId caseId, TimelineEntry entry) {
        String text = entry.text() == null ? "" : entry.text();
        return switch (entry.kind()) {
            case MESSAGE ->
                new Happening.Message(
                        caseId + "-" + entry.fact("shop"),
                        entry.fact("shop"),
                        author(entry.fact("author")),
                        text,
                        entry.goods());
            case POST ->
                isSearch(entry)
                        ? new Happening.Searched(text)
                        : new Happening.Posted(entry.fact("kind"), text, "", entry.fact("ipRegion"));
            case REPORT ->
                new Happening.Reported(
                        entry.fact("channel"), "", "", text, Optional.empty(), "", "", "", Optional.empty(), List.of());
            case ORDER ->
                new Happening.Ordered(
                        entry.fact("order"), entry.fact("shop"), OrderStatus.ofWord(entry.fact("status")), List.of());
            case PARCEL ->
                new Happening.ParcelMoved(
                        entry.fact("order"), entry.fact("carrier"), "", OrderStatus.ofWord(entry.fact("status")), "");
            case ACTIVITY -> new Happening.AccountActive(entry.fact("kind"), text);
            // What the desk and its partners did is not the person's.
            case REPORT_NOTE,
                    ALERT,
                    CLAIMED,
                    RELEASED,
                    HANDED_OVER,
                    CALL,
                    NOTE,
                    ASSESSED,
                    DISPOSED,
                    LOOK_UP,
                    ACTION,
                    RECEIPT,
                    POLICE_QUESTION,
                    CONTACT_CONFIRMED,
                    PROMISE,
                    OBSERVATION,
                    RECHECK,
                    ESCALATION,
                    OUTCOME,
                    DISPATCH_REVIEWED,
                    TIE,
                    LINE,
                    OUTREACH,
                    FORGOTTEN -> null;
        };
    }

    private static boolean isSearch(TimelineEntry entry) {
        return entry.fact("kind").equals("search") || entry.fact("type").equals("shouhu.search.performed.v1");
    }

    private static Author author(String word) {
        for (Author author : Author.values()) {
            if (author.name().equals(word)) {
                return author;
            }
        }
        return Author.CUSTOMER;
    }
}
