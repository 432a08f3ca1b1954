package org.shouhu.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.shouhu.detection.Detector;
import org.shouhu.detection.policy.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the stream: hears every event of the log, exactly once, and raises alerts. */
public final class StreamRunner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamRunner.class);
    private static final Duration RECOVERY = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaStreams streams;
    private final Policies policies;
    private final PolicyFeed feed;
    private final Clock clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicReference<Optional<Instant>> lastFailure = new AtomicReference<>(Optional.empty());

    private StreamRunner(KafkaStreams streams, Policies policies, PolicyFeed feed, Clock clock) {
        this.streams = streams;
        this.policies = policies;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * Starts the stream and returns at once; {@link #health()} tells when it runs. The topics must exist.
     *
     * @param detector reads texts; safe for several threads
     * @param policy grades the persons of every platform for which nothing was put in force through a {@link
     *     PolicyLog}; what was put in force is found again
     */
    public static StreamRunner start(
            Brokers brokers, StreamSettings settings, Detector detector, Policy policy, Clock clock) {
        var refill = new LogTail(brokers, clock);
        var budget = settings.contextBudget() / Brokers.DEFAULT_PARTITIONS;
        var policies = new Policies(detector, policy);
        var parts = new StreamParts(policies, brokers.key(), refill, budget, clock);
        var streams = new KafkaStreams(StreamTopology.build(parts), StreamProperties.of(brokers, settings));
        var runner = new StreamRunner(streams, policies, PolicyFeed.start(brokers, policies), clock);
        streams.setUncaughtExceptionHandler(runner::replace);
        streams.start();
        return runner;
    }

    /** How it does; cheap enough for every scrape. */
    public StreamHealth health() {
        return new StreamHealth(state(), StreamLag.of(streams.metrics()), lastFailure.get());
    }

    /** Which policies grade a platform's persons here, now. */
    public PolicyStatus policies(String tenant) {
        return policies.status(tenant);
    }

    /** Stops after the records in hand; waits up to ten seconds. */
    @Override
    public void close() {
        closing.countDown();
        feed.close();
        streams.close(Duration.ofSeconds(10));
    }

    private StreamHealth.State state() {
        return switch (streams.state()) {
            case CREATED, REBALANCING -> StreamHealth.State.STARTING;
            case RUNNING -> recovering() ? StreamHealth.State.RECOVERING : StreamHealth.State.RUNNING;
            case PENDING_ERROR, ERROR -> StreamHealth.State.FAILED;
            case PENDING_SHUTDOWN, NOT_RUNNING -> StreamHealth.State.CLOSED;
        };
    }

    private boolean recovering() {
        return lastFailure
                .get()
                .filter(at -> at.plus(RECOVERY).isAfter(clock.instant()))
                .isPresent();
    }

    /** Whatever killed a thread, another one goes on from the last committed record, after a pause. */
    private StreamThreadExceptionResponse replace(Throwable cause) {
        lastFailure.set(Optional.of(clock.instant()));
        // Only types: a message may quote what a record held.
        LOG.error("a thread of the stream died ({}) and is replaced", Causes.types(cause));
        try {
            if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
