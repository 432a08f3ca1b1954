package org.shouhu.bench.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.policy.Policy;
import org.shouhu.pipeline.Alert;
import org.shouhu.pipeline.Cargo;
import org.shouhu.pipeline.Crossing;
import org.shouhu.pipeline.CrossingHandler;
import org.shouhu.pipeline.EventLog;
import org.shouhu.pipeline.StreamRunner;
import org.shouhu.pipeline.StreamSettings;
import org.shouhu.pipeline.UnreadableCrossing;

/** The real stream with the shipped detector and policy, and the desk's end of the alerts. */
final class Stream implements AutoCloseable {

    private final StreamRunner runner;
    private final Crossing crossing;
    private final Map<String, CountDownLatch> marks = new ConcurrentHashMap<>();

    Stream(Ground ground, int threads, BiConsumer<String, Instant> alerted) {
        var settings = StreamSettings.of(ground.state(), "bench");
        runner = StreamRunner.start(
                ground.brokers(),
                new StreamSettings(settings.state(), "bench", threads, settings.contextBudget(), settings.stateCache()),
                Detectors.shipped(),
                Policy.shipped(),
                Clock.systemUTC());
        crossing = Crossing.consume(
                ground.brokers(), Cargo.alerts(), "bench", "bench", new Desk(alerted), Clock.systemUTC());
    }

    /** Appends alarming events and returns when all their alerts have crossed: all that was before is heard. */
    void pass(EventLog log, Traffic traffic, String name) throws InterruptedException {
        var latch = new CountDownLatch(Traffic.ALARMS);
        marks.put(name, latch);
        log.append(traffic.alarms(name)).join();
        latch.await();
    }

    @Override
    public void close() {
        crossing.close();
        runner.close();
    }

    private final class Desk implements CrossingHandler<Alert> {
        private final BiConsumer<String, Instant> alerted;

        Desk(BiConsumer<String, Instant> alerted) {
            this.alerted = alerted;
        }

        @Override
        public void arrived(Alert alert) {
            var person = alert.person().pseudonym();
            var latch = marks.get(person.substring(0, Math.max(0, person.lastIndexOf('-'))));
            if (latch != null) {
                latch.countDown();
            }
            alerted.accept(person, Instant.now());
        }

        @Override
        public void unreadable(UnreadableCrossing record) {
            throw new IllegalStateException("the bench made a record that cannot be read");
        }
    }
}
