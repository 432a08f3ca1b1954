package org.shouhu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouhu.pipeline.PhraseDetector.WEARY;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of broker and stream under load: no acknowledged event without its alert, no alert twice. */
class SurvivesKillTest {

    private static final int BEFORE = 400;
    private static final int AFTER = 20;

    private final Events make = new Events();

    @Test
    void everyAcknowledgedEventIsHeardOnce(@TempDir Path data) throws Exception {
        Map<TenantPerson, CompletableFuture<Void>> appended = new LinkedHashMap<>();
        try (var process = StreamProcess.start(data);
                var log = EventLog.open(process.brokers(), Duration.ofSeconds(5))) {
            append(log, "before", BEFORE / 2, appended);
            // The stream has begun to raise alerts when it is killed with transactions open and appends under way.
            firstAlert(process.brokers());
            append(log, "during", BEFORE / 2, appended);
            process.kill();
        }
        var acknowledged = new ArrayList<TenantPerson>();
        appended.forEach((person, answer) -> {
            if (answer.isDone() && !answer.isCompletedExceptionally()) {
                acknowledged.add(person);
            }
        });
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE / 2);

        try (var process = StreamProcess.start(data);
                var log = EventLog.open(process.brokers(), Duration.ofSeconds(10))) {
            Map<TenantPerson, CompletableFuture<Void>> later = new LinkedHashMap<>();
            append(log, "after", AFTER, later);
            CompletableFuture.allOf(later.values().toArray(CompletableFuture<?>[]::new))
                    .get(20, TimeUnit.SECONDS);
            acknowledged.addAll(later.keySet());

            var alerted = alertsUntil(process.brokers(), acknowledged);
            assertThat(alerted).containsAll(acknowledged).doesNotHaveDuplicates();
        }
    }

    private void append(EventLog log, String group, int count, Map<TenantPerson, CompletableFuture<Void>> appended) {
        for (var index = 0; index < count; index++) {
            var person = Events.person(group + index);
            appended.put(person, log.append(List.of(make.says(person, "customer", WEARY, Instant.now()))));
        }
    }

    private static void firstAlert(Brokers brokers) throws InterruptedException {
        var alerts = new LinkedBlockingQueue<Alert>();
        try (var crossing = crossing(brokers, "first", alerts)) {
            assertThat(alerts.poll(30, TimeUnit.SECONDS))
                    .as("an alert, while the crossing is %s", crossing.health())
                    .isNotNull();
        }
    }

    /** Everything in the topic, from its beginning, until all are there that must be. */
    private static List<TenantPerson> alertsUntil(Brokers brokers, List<TenantPerson> expected)
            throws InterruptedException {
        var arriving = new LinkedBlockingQueue<Alert>();
        var missing = new ArrayList<>(expected);
        var alerted = new ArrayList<TenantPerson>();
        try (var crossing = crossing(brokers, "all", arriving)) {
            while (!missing.isEmpty()) {
                var alert = arriving.poll(30, TimeUnit.SECONDS);
                assertThat(alert)
                        .as("%d alerts are missing, the crossing is %s", missing.size(), crossing.health())
                        .isNotNull();
                alerted.add(alert.person());
                missing.remove(alert.person());
            }
        }
        arriving.forEach(alert -> alerted.add(alert.person()));
        return alerted;
    }

    private static Crossing crossing(Brokers brokers, String group, BlockingQueue<Alert> into) {
        return Crossing.consume(brokers, Cargo.alerts(), group, "test", new Collector<>(into), Clock.systemUTC());
    }
}
