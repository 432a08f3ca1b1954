package org.shouhu.desk.casework;

/**
 * What the intervener asks about. The first six follow the structure of the C-SSRS screener (item codes 1 to 6; the
 * operator loads the licensed wording); the rest are the Lifeline's imminent-risk fields that it lacks.
 */
public enum Theme {
    WISH_TO_BE_DEAD("1"),
    THOUGHTS("2"),
    METHOD("3"),
    INTENT("4"),
    PLAN("5"),
    BEHAVIOUR("6"),
    MEANS_AT_HAND(""),
    BACKUP_PLAN(""),
    ACT_IN_PROGRESS(""),
    COOPERATES("");

    private final String screenerItem;

    Theme(String screenerItem) {
        this.screenerItem = screenerItem;
    }

    /** The item of the screener, empty for what it does not ask. */
    public String screenerItem() {
        return screenerItem;
    }
}
