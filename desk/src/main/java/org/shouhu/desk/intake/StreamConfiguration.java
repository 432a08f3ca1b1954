package org.shouhu.desk.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.storage.StorageProperties;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.policy.Policy;
import org.shouhu.pipeline.Brokers;
import org.shouhu.pipeline.Cargo;
import org.shouhu.pipeline.Crossing;
import org.shouhu.pipeline.EmbeddedBroker;
import org.shouhu.pipeline.EventLog;
import org.shouhu.pipeline.PolicyLog;
import org.shouhu.pipeline.StreamHealth;
import org.shouhu.pipeline.StreamKey;
import org.shouhu.pipeline.StreamRunner;
import org.shouhu.pipeline.StreamSettings;
import org.shouhu.pipeline.WatchLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings brokers and stream up beside the desk. The desk does not wait for them: reports are taken without, and events
 * are answered with "try again" until the log is there.
 */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(2);

    @Bean
    Detector detector() {
        return Detectors.configured();
    }

    @Bean
    Policy policy() {
        return Policy.shipped();
    }

    @Bean
    Running running(
            StorageProperties storage,
            StreamKey key,
            Detector detector,
            Policy policy,
            AlertArrivals alerts,
            CaseFactArrivals facts,
            ShadowArrivals shadows,
            Clock clock,
            @Value("${shouhu.state.cache:32MB}") String stateCache) {
        var settings = StreamSettings.of(storage.data().resolve("stream"), "desk-1")
                .withStateCache(StateCache.bytes(stateCache));
        return new Running(storage.data(), settings, key, detector, policy, alerts, facts, shadows, clock).begin();
    }

    @Bean
    Stream stream(Running running) {
        return new Stream(running.logs);
    }

    /** Everything that runs while the desk runs. */
    static final class Running implements DisposableBean {

        private static final Logger LOG = LoggerFactory.getLogger(Running.class);

        private final Path data;
        private final StreamSettings settings;
        private final StreamKey key;
        private final Detector detector;
        private final Policy policy;
        private final AlertArrivals alerts;
        private final CaseFactArrivals facts;
        private final ShadowArrivals shadows;
        private final Clock clock;
        private final CompletableFuture<Stream.Logs> logs = new CompletableFuture<>();
        private volatile boolean closing;
        private @Nullable EmbeddedBroker broker;
        private volatile @Nullable StreamRunner runner;
        private @Nullable Crossing alertCrossing;
        private @Nullable Crossing factCrossing;
        private @Nullable Crossing shadowCrossing;

        Running(
                Path data,
                StreamSettings settings,
                StreamKey key,
                Detector detector,
                Policy policy,
                AlertArrivals alerts,
                CaseFactArrivals facts,
                ShadowArrivals shadows,
                Clock clock) {
            this.data = data;
            this.settings = settings;
            this.key = key;
            this.detector = detector;
            this.policy = policy;
            this.alerts = alerts;
            this.facts = facts;
            this.shadows = shadows;
            this.clock = clock;
        }

        Running begin() {
            Thread.ofPlatform().daemon().name("stream-start").start(this::start);
            return this;
        }

        /** How the stream does; empty until it has started. */
        Optional<StreamHealth> health() {
            return Optional.ofNullable(runner).map(StreamRunner::health);
        }

        private void start() {
            try {
                String servers = System.getenv("SHOUHU_KAFKA");
                if (servers == null || servers.isBlank()) {
                    broker = EmbeddedBroker.start(data.resolve("kafka"));
                    servers = broker.bootstrapServers();
                }
                Brokers brokers = new Brokers(servers, key);
                createTopics(brokers);
                if (closing) {
                    return;
                }
                logs.complete(new Stream.Logs(
                        EventLog.open(brokers, PATIENCE),
                        WatchLog.open(brokers, PATIENCE),
                        PolicyLog.open(brokers, PATIENCE),
                        brokers));
                runner = StreamRunner.start(brokers, settings, detector, policy, clock);
                alertCrossing = Crossing.consume(brokers, Cargo.alerts(), "desk-alerts", "desk-1", alerts, clock);
                factCrossing = Crossing.consume(brokers, Cargo.caseFacts(), "desk-case-facts", "desk-1", facts, clock);
                shadowCrossing =
                        Crossing.consume(brokers, Cargo.shadowTallies(), "desk-shadow", "desk-1", shadows, clock);
            } catch (RuntimeException failed) {
                LOG.error("the stream could not be started; reports are taken, events wait", failed);
                logs.completeExceptionally(failed);
            }
        }

        /** An operator's brokers may come up after the desk. */
        private void createTopics(Brokers brokers) {
            while (!closing) {
                try {
                    brokers.createMissingTopics(Brokers.DEFAULT_PARTITIONS, PATIENCE);
                    return;
                } catch (IllegalStateException away) {
                    LOG.warn("the brokers do not answer yet; trying again");
                    pause();
                }
            }
        }

        private static void pause() {
            try {
                Thread.sleep(RETRY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void destroy() {
            closing = true;
            close(alertCrossing);
            close(factCrossing);
            close(shadowCrossing);
            close(runner);
            if (logs.isDone() && !logs.isCompletedExceptionally()) {
                close(logs.join().events());
                close(logs.join().watch());
                close(logs.join().policies());
            }
            close(broker);
        }

        private static void close(@Nullable AutoCloseable part) {
            if (part == null) {
                return;
            }
            try {
                part.close();
            } catch (Exception failed) {
                LOG.warn(
                        "a part of the stream did not stop cleanly: {}",
                        failed.getClass().getSimpleName());
            }
        }
    }
}
