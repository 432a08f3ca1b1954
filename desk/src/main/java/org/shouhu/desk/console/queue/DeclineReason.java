package org.shouhu.desk.console.queue;

/** Why an item of the sifting lane is declined. */
public enum DeclineReason {
    HYPERBOLE,
    FICTION,
    ORDINARY,
    PROFESSIONAL,
    RECOVERED,
    MISHEARD
}
