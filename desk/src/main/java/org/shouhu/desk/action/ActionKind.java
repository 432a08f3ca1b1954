package org.shouhu.desk.action;

/** What a partner can be asked to do, and which partner does it. */
public enum ActionKind {
    POLICE_DISPATCH(PartnerKind.POLICE),
    /** An answer to a question of the police. */
    POLICE_ANSWER(PartnerKind.POLICE),
    ORDER_HOLD(PartnerKind.ORDERS),
    ORDER_RELEASE(PartnerKind.ORDERS),
    PARCEL_RECALL(PartnerKind.CARRIER),
    /** Words that a human wrote, brought to the person by the platform. */
    OUTREACH_MESSAGE(PartnerKind.TALK),
    /** The business teams concerned hear that the desk has a case. */
    BUSINESS_NOTICE(PartnerKind.ORDERS);

    private final PartnerKind partner;

    ActionKind(PartnerKind partner) {
        this.partner = partner;
    }

    public PartnerKind partner() {
        return partner;
    }
}
