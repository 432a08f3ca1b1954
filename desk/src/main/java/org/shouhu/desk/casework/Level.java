package org.shouhu.desk.casework;

/** The human's judgement of how great the danger is. */
public enum Level {
    LOW,
    MODERATE,
    HIGH,
    IMMINENT
}
