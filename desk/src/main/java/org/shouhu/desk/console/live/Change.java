package org.shouhu.desk.console.live;

import org.shouhu.desk.identity.CaseId;

/** That something changed, and under which case; never what. The page fetches it with its reader's own permission. */
record Change(Kind kind, CaseId caseId) {

    /** What kind of thing changed; the wire name is the constant's name in lower case. */
    enum Kind {
        /** Something that the page of a case shows. */
        CASE,
        /** Something that the queue shows. */
        QUEUE,
        /** Somebody new waits. */
        ALERT,
        /** Somebody new waits, and not a second may be lost. */
        IMMINENT,
        /** A deadline passed. */
        ESCALATION,
        /** The police were sent. */
        POLICE
    }
}
