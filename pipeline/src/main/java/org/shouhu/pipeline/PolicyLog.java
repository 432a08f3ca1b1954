package org.shouhu.pipeline;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.shouhu.detection.policy.PolicyLoader;
import org.shouhu.detection.policy.PolicyOutcome;

/**
 * Where the desk puts policies in force. Every stream instance takes what is written here within a second, without a
 * restart, and finds it again after one. Safe for several threads.
 */
public final class PolicyLog implements AutoCloseable {

    private final DurableProducer producer;

    private PolicyLog(DurableProducer producer) {
        this.producer = producer;
    }

    /**
     * Opens the log. Does not wait for the brokers.
     *
     * @param patience how long an instruction may take before it fails, 100 ms or more
     */
    public static PolicyLog open(Brokers brokers, Duration patience) {
        return new PolicyLog(DurableProducer.open(brokers, patience, "shouhu-policy-log"));
    }

    /**
     * Writes an instruction. The answer completes when the brokers have it, and exceptionally when they do not in time:
     * tell it again, the same instruction twice changes nothing. When the brokers have never answered yet, the call
     * itself blocks for up to the patience.
     *
     * @throws BrokenPolicyException when the text is no valid policy; then nothing is written and what is in force stays
     */
    public CompletableFuture<Void> tell(PolicyInstruction instruction) {
        instruction.text().ifPresent(PolicyLog::check);
        var answer = new CompletableFuture<Void>();
        producer.write(Topic.POLICY, instruction.key(), instruction.at(), Json.write(instruction), failure -> {
            if (failure == null) {
                answer.complete(null);
            } else {
                answer.completeExceptionally(failure);
            }
        });
        return answer.orTimeout(producer.patience().toMillis() + 500, TimeUnit.MILLISECONDS);
    }

    /** Waits for what is under way, up to the patience, then closes. */
    @Override
    public void close() {
        producer.close();
    }

    private static void check(String text) {
        switch (PolicyLoader.load(text)) {
            case PolicyOutcome.Valid valid -> {}
            case PolicyOutcome.Broken broken -> throw new BrokenPolicyException(broken.problems());
        }
    }
}
