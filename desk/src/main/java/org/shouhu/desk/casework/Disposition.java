package org.shouhu.desk.casework;

/** What the human decided to do. A change is recorded beside the earlier one, never over it. */
public enum Disposition {
    /** Police and 120 at once, in parallel with the talk. */
    POLICE_NOW,
    /** Stay with the person: talk, comfort, bring others in. */
    COMFORT,
    /** Watch for a dated time, with re-checks. */
    OBSERVE,
    /** Nothing to act on; opens an observation all the same. */
    NO_RISK
}
