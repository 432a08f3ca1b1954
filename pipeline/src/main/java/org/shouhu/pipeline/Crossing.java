package org.shouhu.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Carries values from the stream to the desk: in order for each person, each until it is taken, none skipped. Runs on a
 * thread of its own until closed, also while the brokers are away.
 */
public final class Crossing implements AutoCloseable {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

    private final CrossingLoop<?> loop;
    private final Thread thread;

    private Crossing(CrossingLoop<?> loop, String name) {
        this.loop = loop;
        this.thread = Thread.ofPlatform().daemon().name(name).start(loop);
    }

    /**
     * Starts to carry.
     *
     * @param brokers whence; the topics must exist
     * @param cargo which topic, and what lies in it
     * @param group which reader: each group gets every value once taken by it, and goes on where it stopped
     * @param instance which of several desk processes this is; the same name again after a restart, so that the
     *     brokers need not wait for the former one to be declared dead
     */
    public static <T> Crossing consume(
            Brokers brokers, Cargo<T> cargo, String group, String instance, CrossingHandler<T> handler, Clock clock) {
        var settings = settings(brokers, group, instance);
        var loop = new CrossingLoop<>(
                () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                cargo,
                new SealedStream(brokers.key()),
                handler,
                BACKOFF,
                clock);
        return new Crossing(loop, "crossing-" + cargo.topic().wireName());
    }

    /** How it does; cheap enough for every scrape. */
    public CrossingHealth health() {
        return loop.health();
    }

    /** Stops after the value in hand. What was taken is remembered; waits up to ten seconds. */
    @Override
    public void close() {
        loop.stop();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> settings(Brokers brokers, String group, String instance) {
        return Map.ofEntries(
                Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.bootstrapServers()),
                Map.entry(ConsumerConfig.GROUP_ID_CONFIG, group),
                Map.entry(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance),
                Map.entry(ConsumerConfig.CLIENT_ID_CONFIG, group + "-" + instance),
                Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                Map.entry(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                Map.entry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200),
                // A handler may wait for its database as long as it likes; nobody else could do better meanwhile.
                Map.entry(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, 600_000),
                Map.entry(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000),
                Map.entry(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000),
                // Closing waits for the fetch under way.
                Map.entry(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100),
                Map.entry(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L),
                // By default a topic that was missing is looked for again only after five minutes.
                Map.entry(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000L));
    }
}
