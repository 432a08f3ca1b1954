package org.shouhu.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhu.pipeline.PhraseDetector.WEARY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.policy.PolicyLoader;

/** The whole way over real brokers: append, hear, alert, cross; stop, start again. */
class StreamJourneyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final StreamKey KEY = StreamKey.of(new byte[StreamKey.LENGTH]);
    private static final String PLANTED = "plantedwords7c20e1";
    private static final TenantPerson LIN = Events.person("lin");

    private final Events make = new Events();

    @Test
    void anAlertReachesTheDeskOnceAcrossARestartAndNothingReadableLiesOnDisk(@TempDir Path data) throws Exception {
        try (var house = new House(data)) {
            house.append(make.says(LIN, "agent", "您好 " + PLANTED, Instant.now()));
            house.append(make.says(LIN, "customer", WEARY + PLANTED, Instant.now()));
            var alert = house.alert();
            assertThat(alert.said().orElseThrow().text()).isEqualTo(WEARY + PLANTED);
            assertThat(alert.said().orElseThrow().before()).hasSize(1);
            assertThat(house.fact().person()).isEqualTo(LIN);
            house.putInForce(PolicyLoader.shippedText().replaceFirst("version: \\d+", "version: 77"));
            assertThat(house.inTheLog()).as("what the log still holds").isEqualTo(2);
            assertThat(house.heldOf(LIN)).containsExactly("您好 " + PLANTED, WEARY + PLANTED);
            assertThat(house.heldOf(Events.person("bei"))).isEmpty();
            assertThat(house.isReadInNoTime(LIN))
                    .as("what was not read is not gone")
                    .isFalse();
        }
        try (var house = new House(data)) {
            house.append(make.says(LIN, "agent", "我在听 " + PLANTED, Instant.now()));
            assertThat(Events.text(house.fact().event()))
                    .as("what was remembered before the stop still makes the desk follow")
                    .isEqualTo("我在听 " + PLANTED);
            house.append(make.says(Events.person("bei"), "customer", WEARY, Instant.now()));
            var second = house.alert();
            assertThat(second.person())
                    .as("the first alert does not come again")
                    .isEqualTo(Events.person("bei"));
            assertThat(second.raised().policy())
                    .as("the policy that was put in force before the stop grades")
                    .isEqualTo("life-protection-77");
        }
        for (var file : filesBelow(data)) {
            var content = new String(Files.readAllBytes(file), UTF_8);
            assertThat(content.contains(PLANTED) || content.contains(Events.platformId(LIN)))
                    .as("readable in %s", file)
                    .isFalse();
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Everything of one process. */
    private static final class House implements AutoCloseable {

        private final EmbeddedBroker broker;
        private final Brokers brokers;
        private final EventLog log;
        private final StreamRunner stream;
        private final Crossing alertCrossing;
        private final Crossing factCrossing;
        private final BlockingQueue<Alert> alerts = new LinkedBlockingQueue<>();
        private final BlockingQueue<CaseFact> facts = new LinkedBlockingQueue<>();

        House(Path data) {
            broker = EmbeddedBroker.start(data.resolve("broker"));
            brokers = new Brokers(broker.bootstrapServers(), KEY);
            brokers.createMissingTopics(2, PATIENCE);
            log = EventLog.open(brokers, PATIENCE);
            stream = StreamRunner.start(
                    brokers,
                    StreamSettings.of(data.resolve("state"), "one"),
                    new PhraseDetector(),
                    Policy.shipped(),
                    Clock.systemUTC());
            alertCrossing = Crossing.consume(
                    brokers, Cargo.alerts(), "desk-alerts", "one", new Collector<>(alerts), Clock.systemUTC());
            factCrossing = Crossing.consume(
                    brokers, Cargo.caseFacts(), "desk-facts", "one", new Collector<>(facts), Clock.systemUTC());
        }

        void append(AcceptedEvent event) throws Exception {
            log.append(List.of(event)).get(10, TimeUnit.SECONDS);
        }

        void putInForce(String policy) {
            try (var policies = PolicyLog.open(brokers, PATIENCE)) {
                policies.tell(PolicyInstruction.put("p-1", LIN.tenant(), PolicySlot.LIVE, policy, Instant.now()))
                        .join();
            }
        }

        long inTheLog() {
            return EventHistory.read(brokers, LIN.tenant(), Instant.now().minusSeconds(600), 100, PATIENCE, event -> {})
                    .events();
        }

        List<String> heldOf(TenantPerson account) {
            var texts = new ArrayList<String>();
            try (var held = AccountEvents.open(brokers)) {
                var now = Instant.now();
                assertThat(held.read(
                                account,
                                now.minusSeconds(600),
                                now,
                                PATIENCE,
                                event -> texts.add(Events.text(event.accepted()))))
                        .isTrue();
            }
            return texts;
        }

        boolean isReadInNoTime(TenantPerson account) {
            try (var held = AccountEvents.open(brokers)) {
                var now = Instant.now();
                return held.read(account, now.minusSeconds(600), now, Duration.ZERO, event -> true);
            }
        }

        Alert alert() throws InterruptedException {
            var alert = alerts.poll(20, TimeUnit.SECONDS);
            assertThat(alert).as("an alert within 20 s").isNotNull();
            return alert;
        }

        CaseFact fact() throws InterruptedException {
            var fact = facts.poll(20, TimeUnit.SECONDS);
            assertThat(fact).as("a case fact within 20 s").isNotNull();
            return fact;
        }

        @Override
        public void close() {
            log.close();
            alertCrossing.close();
            factCrossing.close();
            stream.close();
            broker.close();
        }
    }
}
