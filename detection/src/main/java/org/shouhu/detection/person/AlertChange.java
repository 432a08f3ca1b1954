package org.shouhu.detection.person;

/** What an alert does to the person's open alert. */
public enum AlertChange {
    /** None was open. */
    OPENED,
    /** The band rose. */
    RAISED,
    /** The same band, a new kind of evidence. */
    NEW_EVIDENCE,
    /** Nothing new in kind, but the cooling time has passed and it was said again, or another human reported. */
    AGAIN
}
