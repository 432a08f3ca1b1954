package org.shouhu.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Where accepted events are written, durably, before intake says "accepted". Safe for several threads. */
public final class EventLog implements AutoCloseable {

    /** How long an append may take by default before it fails. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(5);

    private final DurableProducer producer;

    private EventLog(DurableProducer producer) {
        this.producer = producer;
    }

    /**
     * Opens the log. Does not wait for the brokers: an append does.
     *
     * @param patience how long an append may take before it fails, 100 ms or more
     */
    public static EventLog open(Brokers brokers, Duration patience) {
        return new EventLog(DurableProducer.open(brokers, patience, "shouhu-event-log"));
    }

    /**
     * Writes events, in the order given for each person.
     *
     * <p>The answer completes when all of them are on the brokers (acks=all). It completes exceptionally, within the
     * log's patience and half a second, when one is not; some may then be written all the same, or still be: append
     * them again, the stream counts an event of the same source and id once. When the brokers have never answered yet,
     * the call itself blocks for up to the patience.
     */
    public CompletableFuture<Void> append(List<AcceptedEvent> events) {
        var pending = new ArrayList<CompletableFuture<Void>>(events.size());
        for (var event : events) {
            var sent = producer.write(Topic.EVENTS, event.person(), event.received(), EventRecord.encode(event));
            pending.add(sent);
            if (sent.isCompletedExceptionally()) {
                break;
            }
        }
        return CompletableFuture.allOf(pending.toArray(CompletableFuture<?>[]::new))
                .orTimeout(producer.patience().toMillis() + 500, TimeUnit.MILLISECONDS);
    }

    /** Waits for what is under way, up to the patience, then closes. */
    @Override
    public void close() {
        producer.close();
    }
}
