package org.shouhu.desk.policy;

/** Where a version of the policy stands. A state knows where it can go. */
public enum VersionState {
    /** Being written. */
    DRAFT,
    /** Waits for a second person; its text does not change meanwhile. */
    PROPOSED,
    /** In force. */
    LIVE,
    /** Was in force, and can be again. */
    RETIRED,
    /** Given up before it was ever in force. */
    WITHDRAWN;

    public boolean canTransitionTo(VersionState next) {
        return switch (this) {
            case DRAFT -> next == PROPOSED || next == WITHDRAWN;
            case PROPOSED -> next == DRAFT || next == LIVE || next == WITHDRAWN;
            case LIVE -> next == RETIRED;
            case RETIRED -> next == LIVE;
            case WITHDRAWN -> false;
        };
    }
}
