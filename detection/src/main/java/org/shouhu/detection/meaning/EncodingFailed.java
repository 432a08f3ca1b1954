package org.shouhu.detection.meaning;

/** An encoder gave no answer. Carries no message of the runtime, which may quote what it was given. */
public final class EncodingFailed extends Exception {
    private static final long serialVersionUID = 1;

    public EncodingFailed(String reason) {
        super(reason);
    }
}
