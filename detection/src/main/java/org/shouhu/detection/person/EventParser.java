package org.shouhu.detection.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads CloudEvents 1.0 in JSON into events about persons. What is not listed in the contract is ignored here; whoever
 * keeps the original keeps it. Safe for use by several threads.
 */
public final class EventParser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PersonNaming naming;

    public EventParser(PersonNaming naming) {
        this.naming = naming;
    }

    /**
     * Reads one event.
     *
     * @param tenant the platform that sent it; empty in a single-tenant replay
     * @param receivedAt stands in where the event has no time; null where only the event's own time is known
     */
    public ParsedEvent parse(String json, String tenant, Optional<Instant> receivedAt) {
        try {
            return parse(JSON.readTree(json), tenant, receivedAt);
        } catch (JacksonException broken) {
            return new ParsedEvent.Malformed("not JSON");
        }
    }

    /** Reads one event that is JSON already. */
    public ParsedEvent parse(JsonNode envelope, String tenant, Optional<Instant> receivedAt) {
        if (!envelope.isObject()) {
            return new ParsedEvent.Malformed("an event is a JSON object");
        }
        String type = word(envelope, "type");
        String id = word(envelope, "id");
        String source = word(envelope, "source");
        if (type.isBlank() || id.isBlank() || source.isBlank()) {
            return new ParsedEvent.Malformed("an event needs 'type', 'source' and 'id'");
        }
        if (!"1.0".equals(envelope.path("specversion").asString("1.0"))) {
            return new ParsedEvent.Malformed("'specversion' must be 1.0");
        }
        try {
            return understood(new Envelope(envelope, type, new EventReference(source, id), tenant, receivedAt));
        } catch (HappeningParser.Refused refused) {
            return new ParsedEvent.Malformed(refused.reason());
        }
    }

    private ParsedEvent understood(Envelope envelope) throws HappeningParser.Refused {
        Optional<Happening> happening =
                HappeningParser.parse(envelope.type, envelope.data(), this::named, envelope.tenant);
        if (happening.isEmpty()) {
            return new ParsedEvent.UnknownType(envelope.type);
        }
        Optional<String> subject = envelope.subject(happening.get());
        if (subject.isEmpty()) {
            return new ParsedEvent.Malformed("an event needs a 'subject', the platform's person reference");
        }
        Instant occurredAt = envelope.occurredAt(happening.get() instanceof Happening.Reported);
        return new ParsedEvent.Understood(new PersonEvent(
                envelope.reference,
                named(envelope.tenant, subject.get()),
                envelope.type,
                occurredAt,
                envelope.receivedAt.orElse(occurredAt),
                happening.get()));
    }

    private PersonKey named(String tenant, String reference) {
        return naming.name(tenant, reference);
    }

    private static String word(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private record Envelope(
            JsonNode json, String type, EventReference reference, String tenant, Optional<Instant> receivedAt) {

        JsonNode data() throws HappeningParser.Refused {
            JsonNode data = json.path("data");
            if (data.isObject() || HappeningParser.isReport(type)) {
                return data;
            }
            throw new HappeningParser.Refused("'data' must be a JSON object");
        }

        /** Whom the event is about. A report without a known account is about a person of its own. */
        Optional<String> subject(Happening happening) {
            String subject = word(json, "subject");
            if (happening instanceof Happening.Reported report) {
                boolean subjectIsTheReporter =
                        !report.reporter().isBlank() && report.reporter().equals(subject);
                if (!subject.isBlank()
                        && !(subjectIsTheReporter && !report.account().isBlank())) {
                    return Optional.of(subjectIsTheReporter ? "reported-by:" + subject : subject);
                }
                if (!report.account().isBlank()) {
                    return Optional.of(report.account());
                }
                return Optional.of("reported-in:" + reference.source() + "/" + reference.id());
            }
            return subject.isBlank() ? Optional.empty() : Optional.of(subject);
        }

        Instant occurredAt(boolean report) throws HappeningParser.Refused {
            String time = word(json, "time");
            if (time.isBlank()) {
                return receivedAt.orElseThrow(() -> new HappeningParser.Refused("an event needs a 'time'"));
            }
            try {
                return OffsetDateTime.parse(time).toInstant();
            } catch (DateTimeParseException notATime) {
                if (report && receivedAt.isPresent()) {
                    return receivedAt.get();
                }
                throw new HappeningParser.Refused("'time' must be an RFC 3339 time such as 2026-03-01T20:00:00+08:00");
            }
        }
    }
}
