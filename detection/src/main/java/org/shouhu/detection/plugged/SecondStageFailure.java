package org.shouhu.detection.plugged;

/** The operator's model gave no answer. Carries no message of the runtime, which may quote what it was given. */
final class SecondStageFailure extends Exception {
    private static final long serialVersionUID = 1;

    SecondStageFailure(String reason) {
        super(reason);
    }
}
