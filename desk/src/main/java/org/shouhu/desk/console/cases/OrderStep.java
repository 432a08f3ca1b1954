package org.shouhu.desk.console.cases;

/** What can be done about an order. */
public enum OrderStep {
    HOLD,
    RELEASE,
    RECALL
}
