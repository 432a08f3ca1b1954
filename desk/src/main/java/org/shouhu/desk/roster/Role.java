package org.shouhu.desk.roster;

/** What somebody may do at the desk. */
public enum Role {
    /** A merchant's customer service: reports, and sees their own conversations alone. */
    SHOP_AGENT,
    INTERVENER,
    LEAD,
    SUPERVISOR,
    /** Sets the desk up; sees no case. */
    ADMINISTRATOR;

    /** Whether this role works on cases. */
    public boolean worksOnCases() {
        return switch (this) {
            case INTERVENER, LEAD, SUPERVISOR -> true;
            case SHOP_AGENT, ADMINISTRATOR -> false;
        };
    }
}
