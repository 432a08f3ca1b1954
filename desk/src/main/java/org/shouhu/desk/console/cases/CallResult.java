package org.shouhu.desk.console.cases;

/** What a call to the person led to. */
public enum CallResult {
    NO_ANSWER,
    ANSWERED,
    REFUSED,
    WRONG_NUMBER
}
