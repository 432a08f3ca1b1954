package org.shouhu.detection.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the desk tells the stream about a person. The wire name is the constant's name in lower case. */
public enum WatchKind {
    /** A case is open: whatever is new goes to it. */
    CASE_OPENED,
    /** The case ended: the next signal opens a new alert. */
    CASE_CLOSED,
    /** The case of somebody of whom this person spoke ended: the next words about somebody open a new alert. */
    SOMEBODY_ELSE_CLOSED,
    /** A dated watch began: signals weigh more. */
    OBSERVATION_STARTED,
    OBSERVATION_ENDED,
    /** The desk opened a case for a human report in its own transaction: no second alert for it. */
    REPORT_FILED,
    /** A human declined the alert: the same kind of evidence stays quiet for the cooling time. */
    ALERT_DECLINED,
    /** The other account belongs to the same person. */
    ACCOUNTS_JOINED,
    /** The other account turned out to be somebody else's. */
    ACCOUNTS_SPLIT,
    /** From state to state, not the desk's to say: this account belongs to the other person from now on. */
    JOINED_TO,
    /** From state to state, not the desk's to say: this account is on its own again. */
    SPLIT_FROM;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WatchKind> ofWireName(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(wireName))
                .findFirst();
    }
}
