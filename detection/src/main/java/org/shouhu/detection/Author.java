package org.shouhu.detection;

/** Who wrote a turn of a talk. */
public enum Author {
    CUSTOMER,
    AGENT,
    BOT
}
