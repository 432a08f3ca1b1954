package org.shouhu.desk.casework;

/** What became of the wish to join two accounts. Whatever is not {@link Joined} changed nothing. */
public sealed interface JoinOutcome {

    record Joined(SamePerson tie) implements JoinOutcome {}

    /** They are one person already. */
    record SameAlready() implements JoinOutcome {}

    /** A case that has ended takes nobody in. */
    record Ended() implements JoinOutcome {}

    /** A drill and a real person are never one. */
    record DrillAndReal() implements JoinOutcome {}
}
