package org.shouhu.desk.casework;

/** What became of the wish to end a case. */
public sealed interface CloseOutcome {

    record Closed() implements CloseOutcome {}

    /** The police were called and nobody has reached the person yet. */
    record ContactNotConfirmed() implements CloseOutcome {}

    /** Nobody has assessed the person or decided what to do. */
    record NotDecided() implements CloseOutcome {}

    record AlreadyClosed() implements CloseOutcome {}
}
