package org.shouhu.desk.triage;

/** What became of the wish to take a person on. */
public sealed interface ClaimOutcome {

    record Claimed() implements ClaimOutcome {}

    /** A colleague was faster. */
    record HeldBy(String holder) implements ClaimOutcome {}

    /** Nobody waits under this case any more. */
    record NotWaiting() implements ClaimOutcome {}
}
