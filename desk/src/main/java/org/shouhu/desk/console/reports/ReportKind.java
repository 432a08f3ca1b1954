package org.shouhu.desk.console.reports;

import java.util.Locale;
import org.shouhu.desk.triage.AlertSource;

/** Which form somebody fills in. The wire name is the constant's name in lower case. */
public enum ReportKind {
    /** Somebody phones and is worried about somebody. */
    CALL(AlertSource.CALLER_REPORT, "user_call"),
    /** Somebody saw a plea on another network. */
    PLEA(AlertSource.PLEA_SEEN_ELSEWHERE, "external"),
    /** A member of the platform's staff saw something. */
    STAFF(AlertSource.STAFF_REPORT, "staff");

    private final AlertSource source;
    private final String channel;

    ReportKind(AlertSource source, String channel) {
        this.source = source;
        this.channel = channel;
    }

    AlertSource source() {
        return source;
    }

    String channel() {
        return channel;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a wire name; a call when it is none: the form opens in any case. */
    static ReportKind of(String name) {
        for (ReportKind kind : values()) {
            if (kind.wireName().equals(name)) {
                return kind;
            }
        }
        return CALL;
    }
}
