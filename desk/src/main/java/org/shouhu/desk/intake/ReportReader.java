package org.shouhu.desk.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.AlertSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a report event. It is never refused: what cannot be understood becomes a note. */
@Component
class ReportReader {

    private static final String TYPE = "shouhu.report.filed.v1";

    static boolean isReport(JsonNode event) {
        return TYPE.equals(event.path("type").asString(""));
    }

    Report read(Tenant tenant, JsonNode event, Instant receivedAt) {
        JsonNode data = event.path("data");
        List<String> notes = new ArrayList<>();
        if (!data.isObject()) {
            notes.add(data.isMissingNode() ? "The report came without data." : "data: " + data);
        }
        String channel = text(data, "channel", notes);
        String account = text(data, "account", notes);
        JsonNode police = data.path("policeTold");
        String source = event.path("source").asString("");
        String id = event.path("id").asString("");
        return new ReportForm(tenant, source(channel), channel.isEmpty() ? "external" : channel, receivedAt)
                .named("report-" + Cause.of(source, id.isEmpty() ? event.toString() : id))
                .by(
                        text(data, "reporter", notes),
                        text(data, "reporterPhone", notes),
                        text(data, "relationship", notes))
                .saying(text(data, "text", notes), seenAt(text(data, "seenAt", notes), notes))
                .about(
                        account.isEmpty() ? event.path("subject").asString("") : account,
                        text(data, "nickname", notes),
                        "",
                        "",
                        text(data, "city", notes))
                .inTalk(text(data, "shop", notes), text(data, "conversation", notes))
                .police(
                        police.isObject() ? Boolean.TRUE : police.isBoolean() ? police.asBoolean() : null,
                        text(police, "force", notes),
                        text(police, "incidentNumber", notes))
                .noting(notes)
                .report();
    }

    private static AlertSource source(String channel) {
        return switch (channel) {
            case "shop" -> AlertSource.SHOP_REPORT;
            case "user_call", "user_app" -> AlertSource.CALLER_REPORT;
            case "staff" -> AlertSource.STAFF_REPORT;
            default -> AlertSource.PLEA_SEEN_ELSEWHERE;
        };
    }

    private static String text(JsonNode node, String field, List<String> notes) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isString() || value.isNumber()) {
            return value.asString();
        }
        notes.add(field + ": " + value);
        return "";
    }

    private static @Nullable Instant seenAt(String text, List<String> notes) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notATime) {
            notes.add("seenAt: " + text);
            return null;
        }
    }
}
