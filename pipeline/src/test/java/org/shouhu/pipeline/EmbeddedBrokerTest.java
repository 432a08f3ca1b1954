package org.shouhu.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String WORDS = "unmistakable-planted-words-5f1c";
    private static final StreamKey KEY = StreamKey.of(new byte[StreamKey.LENGTH]);
    private static final TenantPerson PERSON = new TenantPerson("market", "p1");

    @Test
    void keepsWhatItAcknowledgedAcrossARestartAndShowsNothingOfIt(@TempDir Path data) throws Exception {
        try (var broker = EmbeddedBroker.start(data)) {
            var brokers = new Brokers(broker.bootstrapServers(), KEY);
            brokers.createMissingTopics(2, PATIENCE);
            append(brokers, PATIENCE, event(WORDS));
        }
        assertThat(filesBelow(data)).isNotEmpty().noneMatch(file -> holds(file, WORDS));
        try (var broker = EmbeddedBroker.start(data)) {
            var brokers = new Brokers(broker.bootstrapServers(), KEY);
            brokers.createMissingTopics(2, PATIENCE);
            assertThat(eventsOf(brokers)).containsExactly(WORDS);
        }
    }

    @Test
    void anAppendFailsInTimeWhenTheBrokersAreAway() {
        var nobody = new Brokers("127.0.0.1:1", KEY);

        assertThatThrownBy(() -> append(nobody, Duration.ofMillis(300), event(WORDS)))
                .isInstanceOf(ExecutionException.class)
                .message()
                .doesNotContain(WORDS);
    }

    private static AcceptedEvent event(String content) {
        return new AcceptedEvent(PERSON, "platform-id-1", content.getBytes(UTF_8), Instant.now());
    }

    private static void append(Brokers brokers, Duration patience, AcceptedEvent event) throws Exception {
        try (var log = EventLog.open(brokers, patience)) {
            log.append(List.of(event)).get(20, TimeUnit.SECONDS);
        }
    }

    private static List<String> eventsOf(Brokers brokers) throws Exception {
        var seal = new SealedStream(brokers.key());
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers.bootstrapServers());
        var found = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of(
                    new TopicPartition(Topic.EVENTS.wireName(), 0), new TopicPartition(Topic.EVENTS.wireName(), 1));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (found.isEmpty() && System.nanoTime() < deadline) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    var plain = seal.open(new Place(record.topic(), record.key()), record.value());
                    found.add(new String(EventRecord.decode(plain).cloudEvent(), UTF_8));
                }
            }
        }
        return found;
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), UTF_8).contains(words);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
