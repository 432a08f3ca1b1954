package org.shouhu.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the end of the log of events, up to where the stream goes on, to know again which talks are under way. Bounded
 * in time and number, so that a restart under heavy traffic is not held up: older talks then start without context.
 */
final class LogTail implements ContextRefill {

    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);

    /** At most so many events of each partition: some seconds of reading at the highest traffic. */
    private static final long MOST = 50_000;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Brokers brokers;
    private final SealedStream seal;
    private final Clock clock;

    LogTail(Brokers brokers, Clock clock) {
        this.brokers = brokers;
        this.seal = new SealedStream(brokers.key());
        this.clock = clock;
    }

    @Override
    public void refill(int partition, Hearing hearing) {
        var where = new TopicPartition(Topic.EVENTS.wireName(), partition);
        var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
        try {
            var end = Optional.ofNullable(
                    consumer.committed(Set.of(where), PATIENCE).get(where));
            if (end.isPresent()) {
                read(consumer, where, end.get().offset(), hearing);
            }
        } catch (KafkaException failed) {
            LOG.warn("talks under way in partition {} start without context ({})", partition, Causes.types(failed));
        } finally {
            // It holds nothing that a close must bring to an end; a patient one waits half a second.
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    private void read(Consumer<String, byte[]> consumer, TopicPartition where, long end, Hearing hearing) {
        consumer.assign(List.of(where));
        var since = clock.instant().minus(ContextKeeper.KEPT).toEpochMilli();
        var first = consumer.offsetsForTimes(Map.of(where, since), PATIENCE).get(where);
        if (first == null || first.offset() >= end) {
            return;
        }
        consumer.seek(where, Math.max(first.offset(), end - MOST));
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(where, PATIENCE) < end && System.nanoTime() < deadline) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                if (record.offset() < end) {
                    offer(record.topic(), record.key(), record.value(), hearing);
                }
            }
        }
    }

    /** What cannot be read here was told when the stream came to it. */
    private void offer(String topic, String key, byte[] value, Hearing hearing) {
        try {
            hearing.remember(LogEvent.read(seal, new Place(topic, key), TenantPerson.ofWire(key), value));
        } catch (UnsealException | UnreadableRecordException | RuntimeException unreadable) {
            LOG.debug("an unreadable record gives no context");
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                brokers.bootstrapServers(),
                "group.id",
                StreamProperties.APPLICATION,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest",
                "max.poll.records",
                5_000);
    }
}
