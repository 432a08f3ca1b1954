package org.shouhu.pipeline;

/** What a policy is there for. */
public enum PolicySlot {
    /** It grades. */
    LIVE,
    /** It is tried beside the live one: what it would have done otherwise is counted, and nobody is called for it. */
    SHADOW
}
