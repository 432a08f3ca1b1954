package org.shouhu.simulators.police;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.shouhu.simulators.web.Html;
import org.shouhu.simulators.web.Language;
import org.shouhu.simulators.web.Layout;
import org.shouhu.simulators.web.Words;
import tools.jackson.databind.JsonNode;

/** The desk's document as a duty officer reads it: how to approach, what happened, where, who, whom to call back. */
final class Sheet {
    private final Language language;
    private final StringBuilder page = new StringBuilder("<dl>");

    private Sheet(Language language) {
        this.language = language;
    }

    static String of(Language language, JsonNode document) {
        var sheet = new Sheet(language);
        document.path("cautionComponent")
                .forEach(each -> sheet.row("caution", each.path("text").asString("")));
        document.path("notesComponent").forEach(each -> sheet.row("note", sheet.note(each)));
        document.path("locationComponent").forEach(each -> sheet.row("place", sheet.place(each)));
        document.path("personComponent").forEach(sheet::person);
        JsonNode earlier = document.path("incidentComponent").path("earlierReport");
        sheet.row(
                "earlier",
                (earlier.path("force").asString("") + " "
                                + earlier.path("incidentNumber").asString(""))
                        .strip());
        sheet.row("callback", document.path("callbackComponent").path("number").asString(""));
        if (!document.path("corroborated").asBoolean(true)) {
            sheet.row("corroborated", Words.of(language, "sheet.uncorroborated"));
        }
        return sheet.page
                .append("</dl><details><summary>%s</summary>%s</details>"
                        .formatted(Words.of(language, "sheet.all"), Document.of(document)))
                .toString();
    }

    private void row(String label, String words) {
        if (!words.isEmpty()) {
            page.append("<dt>%s</dt><dd>%s</dd>".formatted(Words.of(language, "sheet." + label), Html.text(words)));
        }
    }

    private void person(JsonNode person) {
        for (Map.Entry<String, JsonNode> known : person.properties()) {
            String words = known.getValue().isArray()
                    ? String.join(
                            "；",
                            known.getValue()
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .distinct()
                                    .toList())
                    : known.getValue().asString("");
            page.append("<dt>%s</dt><dd>%s</dd>"
                    .formatted(
                            Html.text(Words.or(language, "sheet.person." + known.getKey(), known.getKey())),
                            Html.text(words)));
        }
    }

    /** When and by whom it was said: an officer weighs the person's own word otherwise than what is told of them. */
    private String note(JsonNode note) {
        String text = note.path("text").asString("");
        String kind = note.path("kind").asString("");
        String said = text.isEmpty() || kind.isEmpty()
                ? text
                : Words.of(language, "sheet.said").formatted(code("speaker", kind), text);
        return (time(note.path("at").asString("")) + " " + said).strip();
    }

    private String place(JsonNode place) {
        return String.join(
                        " · ",
                        place.path("locationText").asString(""),
                        code("place", place.path("kind").asString("")),
                        code("confidence", place.path("confidence").asString("")),
                        time(place.path("observedAt").asString("")))
                .replaceAll("( · )+$", "");
    }

    private String code(String kind, String code) {
        return Words.or(language, "sheet." + kind + "." + code, code);
    }

    private static String time(String text) {
        try {
            return text.isEmpty() ? "" : Layout.time(Instant.parse(text));
        } catch (DateTimeException notATime) {
            return text;
        }
    }
}
