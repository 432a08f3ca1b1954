package org.shouhu.desk.triage;

import org.shouhu.desk.casework.Episode;

/** What became of an alert. */
public sealed interface Raised {

    /** It stands in the queue, or was added to the item that the case already has. */
    record Queued(Episode episode) implements Raised {}

    /** Its cause had raised an alert before; nothing changed. */
    record KnownAlready(Episode episode) implements Raised {}
}
