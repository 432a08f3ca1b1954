package org.shouhu.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of a crossing. A partition whose value was not taken rests, wound back to that value, while the others go
 * on; the position is committed only past values that were taken.
 */
final class CrossingLoop<T> implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CrossingLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Cargo<T> cargo;
    private final SealedStream seal;
    private final CrossingHandler<T> handler;
    private final Backoff backoff;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<TopicPartition, Rest> resting = new HashMap<>();
    private volatile CrossingHealth health = new CrossingHealth(CrossingHealth.State.JOINING, 0, Optional.empty());

    CrossingLoop(
            Supplier<Consumer<String, byte[]>> consumers,
            Cargo<T> cargo,
            SealedStream seal,
            CrossingHandler<T> handler,
            Backoff backoff,
            Clock clock) {
        this.consumers = consumers;
        this.cargo = cargo;
        this.seal = seal;
        this.handler = handler;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** How long a partition rests, and since when its value has not been taken. */
    private record Rest(int failures, Instant until, Instant since) {}

    CrossingHealth health() {
        return health;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        var failures = 0;
        while (stopped.getCount() > 0) {
            try (var consumer = consumers.get()) {
                resting.clear();
                consumer.subscribe(List.of(cargo.topic().wireName()));
                while (stopped.getCount() > 0) {
                    round(consumer);
                    failures = 0;
                }
            } catch (KafkaException refused) {
                failures++;
                LOG.warn(
                        "crossing {} lost its brokers and begins anew",
                        cargo.topic().wireName(),
                        refused);
                report(CrossingHealth.State.RETRYING, 0, health.failingSince().or(() -> Optional.of(clock.instant())));
                await(backoff.after(failures));
            }
        }
        report(CrossingHealth.State.CLOSED, 0, Optional.empty());
    }

    /** One poll and what it brought. */
    void round(Consumer<String, byte[]> consumer) {
        wakeRested(consumer);
        var arrived = poll(consumer);
        var taken = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : arrived.partitions()) {
            for (var record : arrived.records(partition)) {
                if (!take(record)) {
                    consumer.seek(partition, record.offset());
                    consumer.pause(List.of(partition));
                    break;
                }
                taken.put(partition, new OffsetAndMetadata(record.offset() + 1));
            }
        }
        if (!taken.isEmpty()) {
            commit(consumer, taken);
        }
        reportRound(consumer);
    }

    private org.apache.kafka.clients.consumer.ConsumerRecords<String, byte[]> poll(Consumer<String, byte[]> consumer) {
        try {
            return consumer.poll(resting.isEmpty() ? POLL : backoff.first());
        } catch (WakeupException stopping) {
            return org.apache.kafka.clients.consumer.ConsumerRecords.empty();
        }
    }

    private boolean take(ConsumerRecord<String, byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        try {
            offer(record);
            resting.remove(partition);
            return true;
        } catch (Exception notTaken) {
            if (notTaken instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            var before = resting.get(partition);
            var failures = before == null ? 1 : before.failures() + 1;
            var since = before == null ? clock.instant() : before.since();
            resting.put(partition, new Rest(failures, clock.instant().plus(backoff.after(failures)), since));
            // The exception's own message may come from anywhere: only its type is fit for the log.
            LOG.warn(
                    "{} at {}-{} offset {} was not taken ({}); it is offered again, failure {} in a row",
                    cargo.topic().wireName(),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    notTaken.getClass().getName(),
                    failures);
            return false;
        }
    }

    private void offer(ConsumerRecord<String, byte[]> record) throws Exception {
        T value;
        try {
            var plain = seal.open(new Place(record.topic(), record.key()), record.value());
            value = cargo.read(TenantPerson.ofWire(record.key()), plain);
        } catch (UnsealException | UnreadableRecordException | RuntimeException unreadable) {
            handler.unreadable(new UnreadableCrossing(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    personOf(record),
                    unreadable instanceof UnsealException
                            ? "the record does not open: damaged, or sealed under another key"
                            : "the record opens but cannot be understood"));
            return;
        }
        handler.arrived(value);
    }

    private static Optional<TenantPerson> personOf(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(TenantPerson.ofWire(record.key()));
        } catch (IllegalArgumentException | NullPointerException notAKey) {
            return Optional.empty();
        }
    }

    private void commit(Consumer<String, byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> taken) {
        try {
            consumer.commitSync(taken);
        } catch (org.apache.kafka.common.errors.RetriableException
                | org.apache.kafka.clients.consumer.CommitFailedException notRemembered) {
            // The values were taken; whoever reads on may get them again, which changes nothing.
            LOG.info("crossing {} could not commit and goes on", cargo.topic().wireName());
        }
    }

    private void wakeRested(Consumer<String, byte[]> consumer) {
        var now = clock.instant();
        resting.keySet().retainAll(consumer.assignment());
        var rested = resting.entrySet().stream()
                .filter(rest -> !rest.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        consumer.resume(rested);
    }

    private void reportRound(Consumer<String, byte[]> consumer) {
        var assigned = consumer.assignment();
        var lag = assigned.stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
        var since = resting.values().stream().map(Rest::since).min(Instant::compareTo);
        if (since.isPresent()) {
            report(CrossingHealth.State.RETRYING, lag, since);
        } else {
            report(
                    assigned.isEmpty() ? CrossingHealth.State.JOINING : CrossingHealth.State.FLOWING,
                    lag,
                    Optional.empty());
        }
    }

    private void report(CrossingHealth.State state, long lag, Optional<Instant> since) {
        health = new CrossingHealth(state, lag, since);
    }

    private void await(Duration wait) {
        try {
            if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            stop();
            Thread.currentThread().interrupt();
        }
    }
}
