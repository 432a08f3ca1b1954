package org.shouhu.simulators.stage;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts who is in the middle of something, so that no time is skipped over their heads. */
final class Busy {
    private final AtomicInteger count = new AtomicInteger();

    boolean isAnybody() {
        return count.get() > 0;
    }

    /** Does it on a thread of its own; counted from now until it ends. */
    void start(String name, Play play) {
        count.incrementAndGet();
        Thread.ofVirtual().name(name).start(() -> {
            try {
                play.play();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            } finally {
                count.decrementAndGet();
            }
        });
    }
}
