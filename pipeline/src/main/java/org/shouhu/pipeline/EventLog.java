package org.shouhu.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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
        var pending = new Pending(events.size());
        for (var event : events) {
            if (!producer.write(Topic.EVENTS, event.person(), event.received(), EventRecord.encode(event), pending)) {
                break;
            }
        }
        return pending.answer.orTimeout(producer.patience().toMillis() + 500, TimeUnit.MILLISECONDS);
    }

    /** Counts the events of an append down: good when all are written, bad when one is not. */
    private static final class Pending implements DurableProducer.Answer {

        private final CompletableFuture<Void> answer = new CompletableFuture<>();
        private final AtomicInteger open;

        Pending(int events) {
            open = new AtomicInteger(events);
            if (events == 0) {
                answer.complete(null);
            }
        }

        @Override
        public void settle(@Nullable Exception failure) {
            if (failure != null) {
                answer.completeExceptionally(failure);
            } else if (open.decrementAndGet() == 0) {
                answer.complete(null);
            }
        }
    }

    /** Waits for what is under way, up to the patience, then closes. */
    @Override
    public void close() {
        producer.close();
    }
}
