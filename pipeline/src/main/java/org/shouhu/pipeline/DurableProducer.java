package org.shouhu.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Seals values and writes them durably: acks=all, in order for each key, each once per call. */
final class DurableProducer implements AutoCloseable {

    /** Gathers what comes within this time into one batch, in milliseconds. */
    private static final int LINGER = 3;

    private final Producer<String, byte[]> producer;
    private final SealedStream seal;
    private final Duration patience;

    DurableProducer(Producer<String, byte[]> producer, SealedStream seal, Duration patience) {
        this.producer = producer;
        this.seal = seal;
        this.patience = patience;
    }

    static DurableProducer open(Brokers brokers, Duration patience, String client) {
        return new DurableProducer(
                new KafkaProducer<>(
                        settings(brokers, patience, client), new StringSerializer(), new ByteArraySerializer()),
                new SealedStream(brokers.key()),
                patience);
    }

    /** Told once when the brokers have a value, with null, or when they do not in time, with why. */
    interface Answer {
        void settle(@Nullable Exception failure);
    }

    /**
     * Writes one value; the answer comes within the patience.
     *
     * @return whether it is under way; false when it has failed already
     */
    boolean write(Topic topic, TenantPerson person, Instant at, byte[] plain, Answer answer) {
        var key = person.wire();
        var value = seal.seal(new Place(topic.wireName(), key), plain);
        try {
            producer.send(
                    new ProducerRecord<>(topic.wireName(), null, at.toEpochMilli(), key, value),
                    (written, failure) -> answer.settle(failure));
            return true;
        } catch (KafkaException | IllegalStateException failure) {
            answer.settle(failure);
            return false;
        }
    }

    Duration patience() {
        return patience;
    }

    /** Waits for what is under way, up to the patience, then closes. */
    @Override
    public void close() {
        producer.close(patience);
    }

    private static Map<String, Object> settings(Brokers brokers, Duration patience, String client) {
        var millis = Math.toIntExact(patience.toMillis());
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.bootstrapServers());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 32L << 20);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 4 << 20);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.max(1, millis - LINGER));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) millis);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        return settings;
    }
}
