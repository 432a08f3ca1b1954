package org.shouhu.pipeline;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Where the desk tells the stream what it knows about persons. Safe for several threads. */
public final class WatchLog implements AutoCloseable {

    private final DurableProducer producer;

    private WatchLog(DurableProducer producer) {
        this.producer = producer;
    }

    /**
     * Opens the log. Does not wait for the brokers.
     *
     * @param patience how long an instruction may take before it fails, 100 ms or more
     */
    public static WatchLog open(Brokers brokers, Duration patience) {
        return new WatchLog(DurableProducer.open(brokers, patience, "shouhu-watch-log"));
    }

    /**
     * Tells. The answer completes when the brokers have it, and exceptionally when they do not in time: tell it again,
     * the stream counts an instruction of the same id once. When the brokers have never answered yet, the call itself
     * blocks for up to the patience.
     */
    public CompletableFuture<Void> tell(WatchInstruction instruction) {
        var answer = new CompletableFuture<Void>();
        producer.write(Topic.WATCH, instruction.person(), instruction.at(), Json.write(instruction), failure -> {
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
}
