package org.shouhu.desk.casework;

/** An answer to one theme of an assessment. A denial is not clearance: NO never lowers what something else raised. */
public enum Answer {
    UNKNOWN,
    NO,
    /** Once in the person's life, longer ago than three months. */
    EARLIER,
    YES
}
