package org.shouhu.desk.intake;

import org.shouhu.desk.policy.PolicyOutbox;
import org.shouhu.pipeline.BrokenPolicyException;
import org.shouhu.pipeline.PolicyInstruction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the stream which policies are in force and on trial. What does not get through waits. */
@Component
class PolicyTeller {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyTeller.class);

    private final PolicyOutbox outbox;
    private final Stream stream;

    PolicyTeller(PolicyOutbox outbox, Stream stream) {
        this.outbox = outbox;
        this.stream = stream;
    }

    /** Tells what waits, in order; stops at the first that does not get through. */
    void tell() {
        for (PolicyInstruction instruction : outbox.untold()) {
            try {
                switch (stream.tell(instruction)) {
                    case DONE -> outbox.told(instruction);
                    case AWAY -> {
                        LOG.debug("the brokers are away; policy instructions wait");
                        return;
                    }
                }
            } catch (BrokenPolicyException broken) {
                // An older build's text that this one cannot read: the stream goes on with what it has.
                LOG.error("policy instruction {} holds a text that cannot be graded by", instruction.id());
                outbox.told(instruction);
            }
        }
    }
}
