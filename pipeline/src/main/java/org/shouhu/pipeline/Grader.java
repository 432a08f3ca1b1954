package org.shouhu.pipeline;

import org.shouhu.detection.Detector;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.policy.Policy;

/** A policy, and the logic of persons graded by it. */
record Grader(Policy policy, PersonLogic logic) {

    static Grader of(Detector detector, Policy policy) {
        return new Grader(policy, new PersonLogic(detector, policy));
    }
}
