package org.shouhu.desk.console.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.shouhu.desk.roster.Staff;

/** An open page somewhere. What changes while it is being told is told once. */
final class Screen {

    static final Duration BEAT = Duration.ofSeconds(10);

    private final Staff reader;
    private final String session;
    private final Wire wire;
    private final Runnable onBeat;
    private final BlockingQueue<Change> queue = new LinkedBlockingQueue<>();
    private final Set<Change> pending = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    /** How a screen is reached. */
    interface Wire {

        void change(Change change) throws IOException;

        /** Says that the line stands, and what time it is here. */
        void beat() throws IOException;

        void hangUp();
    }

    Screen(Staff reader, String session, Wire wire, Runnable onBeat) {
        this.reader = reader;
        this.session = session;
        this.wire = wire;
        this.onBeat = onBeat;
    }

    Staff reader() {
        return reader;
    }

    String session() {
        return session;
    }

    void tell(Change change) {
        if (pending.add(change)) {
            queue.add(change);
        }
    }

    void close() {
        open = false;
        wire.hangUp();
    }

    /** Tells until the page is gone; runs on a thread of its own. */
    void serve() {
        try {
            long lastBeat = beat();
            while (open) {
                long wait = BEAT.toNanos() - (System.nanoTime() - lastBeat);
                Change change = queue.poll(Math.max(0, wait), TimeUnit.NANOSECONDS);
                if (!open) {
                    return;
                }
                if (change == null) {
                    lastBeat = beat();
                } else {
                    pending.remove(change);
                    wire.change(change);
                }
            }
        } catch (IOException | IllegalStateException gone) {
            open = false; // the page was closed; its next one asks again
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long beat() throws IOException {
        wire.beat();
        onBeat.run();
        return System.nanoTime();
    }
}
