package org.shouhu.detection.policy;

import java.util.List;

/** What reading a policy came to. */
public sealed interface PolicyOutcome {

    /** Every line is understood and every test in the policy passes. */
    record Valid(Policy policy) implements PolicyOutcome {}

    /** Not to be used. @param problems at least one, in the order of their lines */
    record Broken(List<Problem> problems) implements PolicyOutcome {
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
