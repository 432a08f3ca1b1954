package org.shouhu.desk.action;

/** Who carries something out. */
public enum PartnerKind {
    POLICE,
    /** The platform's order service; it answers look-ups, too. */
    ORDERS,
    CARRIER,
    /** The platform's chat, where the person is talked with. */
    TALK
}
