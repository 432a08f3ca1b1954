package org.shouhu.desk.console.cases;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.console.page.Times;
import org.shouhu.desk.console.page.Words;

/** Words what the lines of a timeline tell, from their codes and numbers. */
final class Sentences {

    private final Words words;
    private final Times times;
    private final Map<String, String> names;

    Sentences(Words words, Times times, Map<String, String> names) {
        this.words = words;
        this.times = times;
        this.names = names;
    }

    /** Who did it. */
    String who(TimelineEntry entry) {
        return switch (entry.kind()) {
            case MESSAGE ->
                entry.actor().equals(Actor.TELLER) ? who(entry.actor()) : words.coded("author", entry.fact("author"));
            default -> who(entry.actor());
        };
    }

    private String who(Actor actor) {
        String value = actor.value();
        int colon = value.indexOf(':');
        if (colon < 0) {
            return words.coded("actor", value);
        }
        if (value.startsWith("platform:")) {
            return words.of("actor.platform");
        }
        String name = value.substring(colon + 1);
        return names.getOrDefault(name, name);
    }

    String headline(TimelineEntry entry) {
        return switch (entry.kind()) {
            case REPORT -> join(words.coded("channel", entry.fact("channel")), told(entry));
            case MESSAGE -> join(shop(entry), account(entry));
            case POST -> join(words.coded("post", postKind(entry)), entry.fact("ipRegion"), account(entry));
            case ALERT -> join(coded("Band", entry, "band"), reasons(entry.fact("reasons")));
            case FORGOTTEN ->
                words.of("line.forgotten", entry.fact("events"), day(entry.fact("from")), day(entry.fact("to")));
            case CLAIMED, NOTE, REPORT_NOTE, OUTREACH -> "";
            case RELEASED -> words.of("line.released", name(entry.fact("from")));
            case HANDED_OVER ->
                entry.fact("to").equals("desk")
                        ? words.of("line.handed.desk")
                        : words.of("line.handed", name(entry.fact("to")));
            case CALL -> join(words.of("line.call", entry.fact("number")), coded("CallResult", entry, "result"));
            case ASSESSED -> coded("Level", entry, "level");
            case DISPOSED -> coded("Disposition", entry, "disposition");
            case LOOK_UP ->
                entry.fact("result").equals("FOUND")
                        ? words.of("line.found", entry.fact("found"))
                        : words.coded("lookup", entry.fact("result"));
            case ACTION -> join(coded("ActionKind", entry, "action"), entry.fact("subject"));
            case RECEIPT ->
                join(coded("ActionKind", entry, "action"), coded("Step", entry, "step"), incident(entry), late(entry));
            case POLICE_QUESTION ->
                words.of(entry.fact("direction").equals("asked") ? "line.police.asked" : "line.police.answered");
            case CONTACT_CONFIRMED -> words.of("line.contact");
            case PROMISE -> join(window(entry), coded("Promise.State", entry, "state"));
            case OBSERVATION -> words.of("line.observation", moment(entry.fact("until")));
            case RECHECK -> recheck(entry);
            case ORDER -> join(entry.fact("order"), words.coded("order", entry.fact("status")));
            case PARCEL -> join(entry.fact("carrier"), words.coded("parcel", entry.fact("status")));
            case ACTIVITY -> words.coded("activity", entry.fact("kind"));
            case ESCALATION ->
                words.of(
                        "line.escalation",
                        coded("DeadlineKind", entry, "deadline"),
                        coded("DeadlineKind.Addressee", entry, "to"));
            case OUTCOME -> coded("OutcomeKind", entry, "outcome");
            case DISPATCH_REVIEWED -> coded("DispatchVerdict", entry, "verdict");
            case TIE -> words.of("line.tie." + entry.fact("tie"), entry.fact("other"));
            case LINE ->
                words.of(
                        entry.fact("from").equals("desk") ? "line.whisper.desk" : "line.whisper.shop",
                        entry.fact("shop"));
        };
    }

    String reasons(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isBlank())
                .map(words::reason)
                .collect(Collectors.joining(" · "));
    }

    private String told(TimelineEntry entry) {
        return switch (entry.fact("policeTold").toLowerCase(Locale.ROOT)) {
            case "true" -> join(words.of("line.told"), entry.fact("force"), entry.fact("incidentNumber"));
            case "false" -> words.of("line.nottold");
            default -> "";
        };
    }

    private String recheck(TimelineEntry entry) {
        String posting = entry.fact("postingResumed").equals("true") ? words.of("recheck.posting") : "";
        return join(words.of("recheck.logins", entry.fact("logins").isEmpty() ? "0" : entry.fact("logins")), posting);
    }

    /** Which of the person's accounts it came from, where that is not the case's own. */
    private String account(TimelineEntry entry) {
        return entry.fact("account").isEmpty() ? "" : words.of("line.account", entry.fact("account"));
    }

    private static String postKind(TimelineEntry entry) {
        return entry.fact("type").equals("shouhu.search.performed.v1") ? "search" : entry.fact("kind");
    }

    private String shop(TimelineEntry entry) {
        return entry.fact("shop").isEmpty() ? "" : words.of("queue.shop", entry.fact("shop"));
    }

    private String incident(TimelineEntry entry) {
        return entry.fact("incidentNumber").isEmpty() ? "" : words.of("line.incident", entry.fact("incidentNumber"));
    }

    private String late(TimelineEntry entry) {
        return entry.fact("late").isEmpty() ? "" : words.of("line.late");
    }

    private String window(TimelineEntry entry) {
        return words.of("line.window", moment(entry.fact("opens")), moment(entry.fact("closes")));
    }

    private String moment(String instant) {
        try {
            return instant.isEmpty() ? "" : times.clock(Instant.parse(instant));
        } catch (DateTimeParseException unreadable) {
            return instant;
        }
    }

    /** A moment with its day: it may be long ago. */
    private String day(String instant) {
        try {
            return times.exact(Instant.parse(instant));
        } catch (DateTimeParseException unreadable) {
            return instant;
        }
    }

    private String name(String login) {
        return names.getOrDefault(login, login);
    }

    private String coded(String list, TimelineEntry entry, String fact) {
        return entry.fact(fact).isEmpty() ? "" : words.coded(list, entry.fact(fact));
    }

    private static String join(String... parts) {
        return Arrays.stream(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
