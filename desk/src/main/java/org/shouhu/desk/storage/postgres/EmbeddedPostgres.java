package org.shouhu.desk.storage.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.storage.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The real server, embedded: durable, kept in the data folder, brought back when it crashes.
 *
 * <p>A keeper thread starts it and stays for as long as the server runs. It must be that one thread, and a platform
 * thread: the kernel sends the server its death signal when the thread that started it ends.
 */
public final class EmbeddedPostgres implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int FIRST_ATTEMPTS = 5;
    private static final long STEADY_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long SHORT_PAUSE_MILLIS = 200;
    private static final long LONG_PAUSE_MILLIS = 3_000;
    private static final long STOP_PATIENCE_SECONDS = 60;

    private final PostgresFolder folder;
    private final Map<String, String> overrides;
    private final CompletableFuture<DatabaseAddress> ready = new CompletableFuture<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread keeper;
    private volatile @Nullable PostgresProcess current;

    private EmbeddedPostgres(Path data, Map<String, String> overrides) {
        this.folder = new PostgresFolder(data);
        this.overrides = Map.copyOf(overrides);
        this.keeper = Thread.ofPlatform().name("postgres-keeper").daemon().unstarted(this::keep);
    }

    /**
     * Begins to start the server and returns at once.
     *
     * @param data folder of this installation; created when missing
     * @param overrides server settings that differ from the product's own, for tests
     */
    public static EmbeddedPostgres start(Path data, Map<String, String> overrides) {
        var server = new EmbeddedPostgres(data, overrides);
        server.keeper.start();
        return server;
    }

    @Override
    public DatabaseAddress address() {
        try {
            return ready.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StartFailure reason
                    ? reason
                    : new StartFailure(
                            "The embedded database did not start; see "
                                    + folder.startLog().toAbsolutePath() + ".",
                            failed);
        }
    }

    /** The server's process while one runs; for tests that end it the hard way. */
    @Nullable
    ProcessHandle process() {
        var running = current;
        return running == null ? null : running.handle();
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            var running = current;
            if (running != null) {
                running.stop();
            }
            if (!keeper.join(Duration.ofSeconds(STOP_PATIENCE_SECONDS))) {
                LOG.warn(
                        "The embedded database did not stop within {} s; it recovers at the next start.",
                        STOP_PATIENCE_SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try (var _ = FolderLock.take(folder)) {
            var binaries = PostgresBinaries.unpacked();
            folder.prepare(binaries);
            Orphan.clear(folder);
            var port = freePort();
            var settings = PostgresSettings.with(port, overrides);
            var address = new DatabaseAddress(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres", PostgresFolder.USER, folder.password());
            keepRunning(() -> PostgresProcess.start(binaries, folder, settings), address);
        } catch (RuntimeException | Error failed) {
            if (!ready.completeExceptionally(failed)) {
                LOG.error("The keeper of the embedded database gave up.", failed);
            }
        } finally {
            ready.completeExceptionally(new StartFailure("The embedded database was stopped before it was ready."));
        }
    }

    private void keepRunning(Starter starter, DatabaseAddress address) {
        var attempts = 0;
        while (!isStopping()) {
            var begun = System.nanoTime();
            var process = starter.start();
            current = process;
            if (isStopping()) {
                process.stop();
            }
            if (process.awaitReady()) {
                ready.complete(address);
            }
            var status = process.awaitEnd();
            current = null;
            if (isStopping()) {
                return;
            }
            attempts++;
            if (!ready.isDone() && attempts >= FIRST_ATTEMPTS) {
                throw new StartFailure("The embedded database ends while starting (status " + status + "); see "
                        + folder.startLog().toAbsolutePath() + ".");
            }
            var steady = System.nanoTime() - begun > STEADY_NANOS;
            if (steady) {
                attempts = 1;
            }
            LOG.warn("The embedded database ended with status {}; starting it again.", status);
            Orphan.clear(folder);
            pause(attempts > FIRST_ATTEMPTS ? LONG_PAUSE_MILLIS : SHORT_PAUSE_MILLIS);
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause(long millis) {
        try {
            // Ends early when the server is asked to stop.
            var stopped = stopping.await(millis, TimeUnit.MILLISECONDS);
            LOG.trace("Pause over, stopping: {}", stopped);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @FunctionalInterface
    private interface Starter {
        PostgresProcess start();
    }
}
