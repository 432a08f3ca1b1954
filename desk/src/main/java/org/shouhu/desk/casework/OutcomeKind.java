package org.shouhu.desk.casework;

/** How an episode ended. Reports say reached, not saved. */
public enum OutcomeKind {
    SAFE_AT_HOME,
    WITH_FAMILY,
    IN_HOSPITAL,
    DIED,
    NOT_FOUND,
    MISTAKEN
}
