package org.shouhu.bench.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.shouhu.pipeline.AcceptedEvent;
import org.shouhu.pipeline.Brokers;
import org.shouhu.pipeline.EmbeddedBroker;
import org.shouhu.pipeline.EventLog;
import org.shouhu.pipeline.StreamKey;

/** Fresh brokers in a folder of their own, gone afterwards: no measure sees what another left behind. */
final class Ground implements AutoCloseable {

    private static final int BATCH = 500;
    private static final int UNDER_WAY = 32;

    private final Path folder;
    private final EmbeddedBroker broker;
    private final Brokers brokers;

    Ground(int partitions) {
        try {
            folder = Files.createTempDirectory("shouhu-bench");
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        brokers = new Brokers(broker.bootstrapServers(), StreamKey.of(new byte[StreamKey.LENGTH]));
        brokers.createMissingTopics(partitions, Duration.ofSeconds(30));
    }

    Brokers brokers() {
        return brokers;
    }

    Path state() {
        return folder.resolve("state");
    }

    EventLog log() {
        return EventLog.open(brokers, Duration.ofSeconds(60));
    }

    /** Appends as intake does, in batches, as fast as the brokers acknowledge. */
    static void append(EventLog log, List<AcceptedEvent> ring, int count) {
        var underWay = new ArrayDeque<CompletableFuture<Void>>();
        for (var sent = 0; sent < count; sent += BATCH) {
            var from = sent % ring.size();
            var batch = ring.subList(from, Math.min(ring.size(), from + BATCH));
            underWay.add(log.append(batch));
            if (underWay.size() > UNDER_WAY) {
                underWay.remove().join();
            }
        }
        underWay.forEach(CompletableFuture::join);
    }

    @Override
    public void close() {
        broker.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Ground::delete);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
