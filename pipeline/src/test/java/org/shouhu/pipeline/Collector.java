package org.shouhu.pipeline;

import java.util.concurrent.BlockingQueue;

/** Takes whatever crosses into a queue. */
record Collector<T>(BlockingQueue<T> queue) implements CrossingHandler<T> {

    @Override
    public void arrived(T value) {
        queue.add(value);
    }

    @Override
    public void unreadable(UnreadableCrossing record) {
        throw new AssertionError("everything must be readable: " + record);
    }
}
