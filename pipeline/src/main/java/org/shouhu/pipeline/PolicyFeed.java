package org.shouhu.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the desk puts in force: first everything that ever was, then whatever comes. Every instance reads all of
 * it, on a thread of its own, until closed. While the brokers are away, what is in force stays.
 */
final class PolicyFeed implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyFeed.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    private final Brokers brokers;
    private final SealedStream seal;
    private final Policies policies;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    private PolicyFeed(Brokers brokers, Policies policies) {
        this.brokers = brokers;
        this.seal = new SealedStream(brokers.key());
        this.policies = policies;
        this.thread = Thread.ofPlatform().daemon().name("policy-feed").unstarted(this);
    }

    static PolicyFeed start(Brokers brokers, Policies policies) {
        var feed = new PolicyFeed(brokers, policies);
        feed.thread.start();
        return feed;
    }

    @Override
    public void run() {
        var failures = 0;
        while (stopped.getCount() > 0) {
            try (var consumer =
                    new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
                readFromTheBeginning(consumer);
                failures = 0;
                while (stopped.getCount() > 0) {
                    policies.take(instructions(consumer.poll(POLL)));
                }
            } catch (KafkaException away) {
                failures++;
                LOG.warn("the policies cannot be read ({}); those in force stay", Causes.types(away));
                pause(BACKOFF.after(failures));
            }
        }
    }

    private void readFromTheBeginning(Consumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(Topic.POLICY.wireName()).stream()
                .map(known -> new TopicPartition(known.topic(), known.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var found = new ArrayList<PolicyInstruction>();
        while (stopped.getCount() > 0
                && partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            found.addAll(instructions(consumer.poll(POLL)));
        }
        policies.take(found);
        policies.markRead();
    }

    private List<PolicyInstruction> instructions(ConsumerRecords<String, byte[]> records) {
        var found = new ArrayList<PolicyInstruction>();
        for (var record : records) {
            instruction(record).ifPresent(found::add);
        }
        return found;
    }

    private Optional<PolicyInstruction> instruction(ConsumerRecord<String, byte[]> record) {
        try {
            var plain = seal.open(new Place(record.topic(), record.key()), record.value());
            return Optional.of(Json.read(plain, PolicyInstruction.class));
        } catch (UnsealException | UnreadableRecordException | RuntimeException unreadable) {
            LOG.error(
                    "a policy instruction does not open and changes nothing: {}-{} offset {}",
                    record.topic(),
                    record.partition(),
                    record.offset());
            return Optional.empty();
        }
    }

    private void pause(Duration time) {
        try {
            if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }

    /** Stops; waits up to ten seconds. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                brokers.bootstrapServers(),
                "client.id",
                "shouhu-policy-feed",
                "enable.auto.commit",
                false,
                "fetch.max.wait.ms",
                100,
                "reconnect.backoff.max.ms",
                500L,
                "metadata.max.age.ms",
                10_000);
    }
}
