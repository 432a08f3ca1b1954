package org.shouhu.desk.storage;

/**
 * The server cannot start for a reason that its operator can mend. The message is one sentence that says what to do; it
 * is printed alone, without a stack trace.
 */
public class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A reason without a deeper cause worth showing. */
    public StartFailure(String sentence) {
        super(sentence);
    }

    /** A reason with the failure that led to it, for the debugger rather than for the operator. */
    public StartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
