package org.shouhu.detection.policy;

import java.util.concurrent.atomic.AtomicReference;

/** The policy in force. A broken one never replaces it. */
public final class LivePolicy {

    private final AtomicReference<Policy> live;

    public LivePolicy(Policy first) {
        this.live = new AtomicReference<>(first);
    }

    public Policy current() {
        return live.get();
    }

    /** Puts a policy in force if it is valid; leaves the one in force alone if not. */
    public PolicyOutcome offer(String yaml) {
        PolicyOutcome outcome = PolicyLoader.load(yaml);
        if (outcome instanceof PolicyOutcome.Valid valid) {
            live.set(valid.policy());
        }
        return outcome;
    }
}
