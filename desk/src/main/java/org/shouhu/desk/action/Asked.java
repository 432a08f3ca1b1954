package org.shouhu.desk.action;

/** What became of the wish to ask a partner for something. */
public sealed interface Asked {

    /** It is on its way. */
    record Sent(ActionId action) implements Asked {}

    /** The same was asked before and is running; nothing was sent twice. */
    record RunningAlready() implements Asked {}

    /** No partner is set up for it: a human phones. */
    record NobodyToAsk() implements Asked {}

    /** The person has ended the case, or nothing is known to act on. */
    record NothingToActOn() implements Asked {}
}
