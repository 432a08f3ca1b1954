package org.shouhu.desk.policy;

import java.time.Clock;
import java.util.List;
import org.shouhu.desk.policy.store.InstructionStore;
import org.shouhu.pipeline.PolicyInstruction;
import org.springframework.stereotype.Service;

/** What the stream is still to be told about policies. Whoever has the brokers tells it. */
@Service
public class PolicyOutbox {

    private static final int AT_ONCE = 50;

    private final InstructionStore store;
    private final Clock clock;

    PolicyOutbox(InstructionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<PolicyInstruction> untold() {
        return store.untold(AT_ONCE);
    }

    public void told(PolicyInstruction instruction) {
        store.told(instruction.id(), clock.instant());
    }
}
