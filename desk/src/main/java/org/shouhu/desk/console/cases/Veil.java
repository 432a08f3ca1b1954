package org.shouhu.desk.console.cases;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.roster.Duty;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Component;

/**
 * Keeps the person's words, and the names of goods beside them, covered until a reader wants them, and counts, for the
 * reader's sake, what they opened.
 */
@Component
class Veil {

    private static final String LIFTED = "veil-lifted";

    private final Duty duty;

    Veil(Duty duty) {
        this.duty = duty;
    }

    boolean isLifted(HttpSession session) {
        return Boolean.TRUE.equals(session.getAttribute(LIFTED));
    }

    void toggle(HttpSession session) {
        session.setAttribute(LIFTED, !isLifted(session));
    }

    /** Counts each line once in a session. */
    void count(HttpSession session, Episode episode, List<TimelineEntry> entries, Staff reader) {
        String key = "veil-counted-" + episode.id();
        long counted = session.getAttribute(key) instanceof Long last ? last : -1;
        long latest = counted;
        for (TimelineEntry entry : entries) {
            if (entry.id() > counted && Lines.canBeVeiled(entry)) {
                duty.countExposure(reader);
                latest = Math.max(latest, entry.id());
            }
        }
        if (latest > counted) {
            session.setAttribute(key, latest);
        }
    }
}
