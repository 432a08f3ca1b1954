package org.shouhu.pipeline;

import java.time.Clock;
import org.shouhu.detection.Detector;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.policy.Policy;

/**
 * What the stream is made of.
 *
 * @param contextBudget memory for the talks of one partition, in bytes
 */
record StreamParts(
        PersonLogic logic, Policy policy, StreamKey key, ContextRefill refill, long contextBudget, Clock clock) {

    static StreamParts of(
            Detector detector, Policy policy, StreamKey key, ContextRefill refill, long budget, Clock clock) {
        return new StreamParts(new PersonLogic(detector, policy), policy, key, refill, budget, clock);
    }
}
