package org.shouhu.pipeline;

import java.util.List;
import org.shouhu.detection.policy.Problem;

/** A text that is no valid policy was to be put in force. Whoever offers a policy validates it first. */
public final class BrokenPolicyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    BrokenPolicyException(List<Problem> problems) {
        super("this is no valid policy: " + problems.getFirst());
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, at least one, in the order of their lines. */
    public List<Problem> problems() {
        return problems;
    }
}
