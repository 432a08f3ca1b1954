package org.shouhu.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.shouhu.detection.policy.Policy;

/** The topology on Kafka's own test driver: no broker, no threads. */
final class TestStream implements AutoCloseable {

    static final StreamKey KEY = StreamKey.of(new byte[StreamKey.LENGTH]);
    static final Instant NOW = Events.START.plusSeconds(3600);

    final TestInputTopic<String, byte[]> events;
    final Policies policies;
    private final TestInputTopic<String, byte[]> watch;
    private final TestOutputTopic<String, byte[]> alerts;
    private final TestOutputTopic<String, byte[]> facts;
    private final TestOutputTopic<String, byte[]> tallies;
    private final SealedStream seal = new SealedStream(KEY);
    private final TopologyTestDriver driver;

    TestStream(Path state) {
        policies = new Policies(new PhraseDetector(), Policy.shipped());
        policies.markRead();
        var parts = new StreamParts(policies, KEY, ContextRefill.none(), 1 << 20, Clock.fixed(NOW, ZoneOffset.UTC));
        var properties = new Properties();
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(StreamTopology.build(parts), properties, Events.START);
        events = driver.createInputTopic(Topic.EVENTS.wireName(), new StringSerializer(), new ByteArraySerializer());
        watch = driver.createInputTopic(Topic.WATCH.wireName(), new StringSerializer(), new ByteArraySerializer());
        alerts = driver.createOutputTopic(
                Topic.ALERTS.wireName(), new StringDeserializer(), new ByteArrayDeserializer());
        tallies = driver.createOutputTopic(
                Topic.SHADOW.wireName(), new StringDeserializer(), new ByteArrayDeserializer());
        facts = driver.createOutputTopic(
                Topic.CASE_FACTS.wireName(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    void happens(AcceptedEvent... accepted) {
        for (var event : accepted) {
            var key = event.person().wire();
            var sealed = seal.seal(new Place(Topic.EVENTS.wireName(), key), EventRecord.encode(event));
            events.pipeInput(key, sealed, event.received());
        }
    }

    void told(WatchInstruction instruction) {
        var key = instruction.person().wire();
        watch.pipeInput(
                key, seal.seal(new Place(Topic.WATCH.wireName(), key), Json.write(instruction)), instruction.at());
    }

    /** Alerts since the last call. */
    List<Alert> alerts() {
        return alerts.readKeyValuesToList().stream()
                .map(row -> read(Cargo.alerts(), row.key, row.value))
                .toList();
    }

    /** Case facts since the last call. */
    List<CaseFact> facts() {
        return facts.readKeyValuesToList().stream()
                .map(row -> read(Cargo.caseFacts(), row.key, row.value))
                .toList();
    }

    /** What trials counted until now, since the last call. */
    List<ShadowTally> tallies() {
        driver.advanceWallClockTime(Duration.ofSeconds(6));
        return tallies.readKeyValuesToList().stream()
                .map(row -> read(Cargo.shadowTallies(), row.key, row.value))
                .toList();
    }

    /** How many persons are remembered. */
    int remembered() {
        var count = 0;
        try (var all =
                driver.<String, byte[]>getKeyValueStore(StreamTopology.PERSONS).all()) {
            while (all.hasNext()) {
                all.next();
                count++;
            }
        }
        return count;
    }

    private <T> T read(Cargo<T> cargo, String key, byte[] sealed) {
        try {
            return cargo.read(
                    TenantPerson.ofWire(key), seal.open(new Place(cargo.topic().wireName(), key), sealed));
        } catch (UnsealException | UnreadableRecordException unreadable) {
            throw new AssertionError("the desk must be able to read what crosses", unreadable);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}
