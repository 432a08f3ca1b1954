package org.shouhu.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Finds what the log of events still holds of single accounts: the words behind an alert that no text raised. Reads the
 * one part of the log where an account's events lie, opens that account's records and no other's.
 */
public final class AccountEvents implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final SealedStream seal;

    private AccountEvents(KafkaConsumer<String, byte[]> consumer, SealedStream seal) {
        this.consumer = consumer;
        this.seal = seal;
    }

    /** Opens the log. Does not wait for the brokers: reading does. */
    public static AccountEvents open(Brokers brokers) {
        return new AccountEvents(
                new KafkaConsumer<>(settings(brokers), new StringDeserializer(), new ByteArrayDeserializer()),
                new SealedStream(brokers.key()));
    }

    /**
     * Offers an account's events in order.
     *
     * @param since which intake received no earlier
     * @param until and no later; later ones may come as well
     * @param patience how long it may take
     * @param events takes an event; says whether more are wanted
     * @return whether all was read that was wanted; false where the time was over before
     * @throws IllegalStateException when the brokers do not answer
     */
    public boolean read(
            TenantPerson account, Instant since, Instant until, Duration patience, Predicate<HeldEvent> events) {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            var where = where(account);
            consumer.assign(List.of(where));
            var first = consumer.offsetsForTimes(Map.of(where, since.toEpochMilli()))
                    .get(where);
            if (first == null) {
                return true;
            }
            var end = consumer.endOffsets(List.of(where)).getOrDefault(where, 0L);
            consumer.seek(where, first.offset());
            return read(consumer, where, end, new Wanted(account, until, deadline, events));
        } catch (KafkaException away) {
            throw new IllegalStateException("the log of events cannot be read: do the brokers run?", away);
        }
    }

    private record Wanted(TenantPerson account, Instant until, long deadline, Predicate<HeldEvent> events) {}

    private boolean read(Consumer<String, byte[]> log, TopicPartition where, long end, Wanted wanted) {
        while (log.position(where) < end) {
            if (System.nanoTime() >= wanted.deadline) {
                return false;
            }
            for (var record : log.poll(POLL)) {
                if (record.timestamp() > wanted.until.toEpochMilli()) {
                    return true;
                }
                if (wanted.account.wire().equals(record.key()) && !offer(record.topic(), record.value(), wanted)) {
                    return true;
                }
            }
        }
        return true;
    }

    /** What cannot be read here was told when the stream came to it. */
    private boolean offer(String topic, byte[] sealed, Wanted wanted) {
        try {
            var place = new Place(topic, wanted.account.wire());
            var event = LogEvent.read(seal, place, wanted.account, sealed);
            return wanted.events.test(new HeldEvent(event.accepted(), event.understood()));
        } catch (UnsealException | UnreadableRecordException unreadable) {
            return true;
        }
    }

    /** Where the producer lays the records of a key. */
    private TopicPartition where(TenantPerson account) {
        var partitions = consumer.partitionsFor(Topic.EVENTS.wireName()).size();
        var key = account.wire().getBytes(StandardCharsets.UTF_8);
        return new TopicPartition(Topic.EVENTS.wireName(), Utils.toPositive(Utils.murmur2(key)) % partitions);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Map<String, Object> settings(Brokers brokers) {
        return Map.of(
                "bootstrap.servers",
                brokers.bootstrapServers(),
                "client.id",
                "shouhu-account-events",
                "enable.auto.commit",
                false,
                "default.api.timeout.ms",
                10_000,
                "max.poll.records",
                5_000);
    }
}
