package org.shouhu.detection.policy;

/** An expression failed while grading. It counts as "raise and tell a human". */
public final class PolicyFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    PolicyFailure(String version, Throwable cause) {
        super("policy " + version + " could not grade", cause);
    }
}
