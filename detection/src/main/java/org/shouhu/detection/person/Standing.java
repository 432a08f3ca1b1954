package org.shouhu.detection.person;

/**
 * What the desk has told about a person.
 *
 * @param caseOpen whether a case is open
 * @param observedUntil end of the observation, epoch milliseconds, 0 when there is none
 * @param episodes how many cases ended, 0 or more
 * @param reports how many human reports, 0 or more
 * @param lastReportAt epoch milliseconds, 0 when there was none
 */
record Standing(boolean caseOpen, long observedUntil, int episodes, int reports, long lastReportAt) {

    static final Standing UNKNOWN = new Standing(false, 0, 0, 0, 0);

    /** Of a person and another account of theirs; a case is open where the person's own is. */
    Standing and(Standing other) {
        return new Standing(
                caseOpen,
                Math.max(observedUntil, other.observedUntil),
                episodes + other.episodes,
                reports + other.reports,
                Math.max(lastReportAt, other.lastReportAt));
    }

    boolean observedAt(long moment) {
        return moment < observedUntil;
    }

    Standing withCase(boolean open) {
        return new Standing(open, observedUntil, episodes + (caseOpen && !open ? 1 : 0), reports, lastReportAt);
    }

    Standing observedUntil(long end) {
        return new Standing(caseOpen, end, episodes, reports, lastReportAt);
    }

    Standing reported(long at) {
        return new Standing(caseOpen, observedUntil, episodes, reports + 1, Math.max(at, lastReportAt));
    }
}
