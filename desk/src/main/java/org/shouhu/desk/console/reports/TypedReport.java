package org.shouhu.desk.console.reports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.intake.Report;
import org.shouhu.desk.intake.ReportForm;
import org.shouhu.desk.roster.Staff;

/** What stands in a report form, as it was typed. Nothing is required, and nothing is refused. */
public record TypedReport(ReportKind kind, Map<String, String> fields) {

    public TypedReport {
        fields = Map.copyOf(fields);
    }

    /** A field as it was typed; empty when it was not. */
    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return !of(field).isEmpty();
    }

    /** The report. What could not be understood of it, and what has no place of its own, becomes a note. */
    Report report(Staff by, ZoneId zone, Instant now) {
        List<String> notes = new ArrayList<>();
        Instant seenAt = seenAt(zone, notes);
        note(notes, of("network"));
        note(notes, of("link"));
        note(notes, of("note"));
        ReportForm form = new ReportForm(by.tenant(), kind.source(), kind.channel(), now)
                .by(of("reporter"), of("phone"), of("relationship"))
                .saying(of("words"), seenAt)
                .about(of("account"), of("nickname"), of("name"), of("personPhone"), of("city"))
                .police(policeTold(), of("force"), of("incident"))
                .happening(has("now"))
                .noting(notes);
        if (of("once").matches("[0-9a-f-]{36}")) {
            form.named("report-" + by.login() + "-" + of("once"));
        }
        return form.report();
    }

    private @Nullable Boolean policeTold() {
        return switch (of("police")) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }

    private @Nullable Instant seenAt(ZoneId zone, List<String> notes) {
        if (of("when").isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(of("when").strip()).atZone(zone).toInstant();
        } catch (DateTimeParseException words) {
            note(notes, of("when"));
            return null;
        }
    }

    private static void note(List<String> notes, String words) {
        if (!words.isBlank()) {
            notes.add(words.strip());
        }
    }

    @Override
    public String toString() {
        return "TypedReport[kind=" + kind + ", [withheld]]";
    }
}
