package org.shouhu.desk.identity;

/** How far a fact may be relied upon. */
public enum Confidence {
    /** Said by somebody, or old. */
    LOW,
    /** From one good source. */
    MODERATE,
    /** Recent and used, such as the address of a parcel just delivered. */
    HIGH
}
