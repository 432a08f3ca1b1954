package org.shouhu.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.shouhu.detection.person.PersonEvent;

/**
 * Reads what the log of events still holds, for trying a policy on what really happened. The log is short on purpose
 * (one hour by default): more than its retention is never there.
 */
public final class EventHistory {

    private static final Duration POLL = Duration.ofMillis(200);

    private EventHistory() {}

    /**
     * How far the reading came.
     *
     * @param events how many were offered
     * @param unreadable records that did not open or were not understood, left out
     * @param earliest when intake took the first of them, empty when there was none
     * @param complete false when the limit or the patience ended it
     */
    public record Reach(long events, long unreadable, Optional<Instant> earliest, boolean complete) {}

    /**
     * Offers the events of one platform, in order for each person, until the end of the log as it stands now.
     *
     * @param since from which moment on they were received
     * @param most how many at most
     * @param patience how long it may take
     * @throws IllegalStateException when the brokers do not answer
     */
    public static Reach read(
            Brokers brokers, String tenant, Instant since, long most, Duration patience, Consumer<PersonEvent> events) {
        try (var consumer =
                new KafkaConsumer<>(settings(brokers), new StringDeserializer(), new ByteArrayDeserializer())) {
            var reading = new Reading(consumer, new SealedStream(brokers.key()), tenant, most, events);
            return reading.read(since, System.nanoTime() + patience.toNanos());
        } catch (KafkaException away) {
            throw new IllegalStateException("the log of events cannot be read: do the brokers run?", away);
        }
    }

    private static final class Reading {

        private final KafkaConsumer<String, byte[]> consumer;
        private final SealedStream seal;
        private final String tenant;
        private final long most;
        private final Consumer<PersonEvent> events;
        private long offered;
        private long unreadable;
        private Optional<Instant> earliest = Optional.empty();

        Reading(
                KafkaConsumer<String, byte[]> consumer,
                SealedStream seal,
                String tenant,
                long most,
                Consumer<PersonEvent> events) {
            this.consumer = consumer;
            this.seal = seal;
            this.tenant = tenant;
            this.most = most;
            this.events = events;
        }

        Reach read(Instant since, long deadline) {
            var ends = begin(since);
            var open = new ArrayList<>(ends.keySet());
            while (!open.isEmpty() && offered < most && System.nanoTime() < deadline) {
                for (var record : consumer.poll(POLL)) {
                    if (offered < most) {
                        offer(record.topic(), record.key(), record.value());
                    }
                }
                open.removeIf(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
            }
            return new Reach(offered, unreadable, earliest, open.isEmpty());
        }

        private Map<TopicPartition, Long> begin(Instant since) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.EVENTS.wireName()).stream()
                    .map(known -> new TopicPartition(known.topic(), known.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var wanted = new HashMap<TopicPartition, Long>();
            partitions.forEach(partition -> wanted.put(partition, since.toEpochMilli()));
            var first = consumer.offsetsForTimes(wanted);
            for (var partition : partitions) {
                var found = first.get(partition);
                consumer.seek(partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset());
            }
            return ends;
        }

        private void offer(String topic, String key, byte[] value) {
            try {
                var person = TenantPerson.ofWire(key);
                if (!person.tenant().equals(tenant)) {
                    return;
                }
                var event = LogEvent.read(seal, new Place(topic, key), person, value);
                if (earliest.isEmpty() || event.accepted().received().isBefore(earliest.get())) {
                    earliest = Optional.of(event.accepted().received());
                }
                offered++;
                events.accept(event.understood());
            } catch (UnsealException | UnreadableRecordException | IllegalArgumentException left) {
                unreadable++;
            }
        }
    }

    private static Map<String, Object> settings(Brokers brokers) {
        return Map.of(
                "bootstrap.servers",
                brokers.bootstrapServers(),
                "client.id",
                "shouhu-event-history",
                "enable.auto.commit",
                false,
                "max.poll.records",
                5_000);
    }
}
