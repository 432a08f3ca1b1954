package org.shouhu.pipeline;

import java.nio.file.Path;

/**
 * How a stream instance runs.
 *
 * @param state folder for the local copy of the keyed state, of its own
 * @param instance which of several instances this is; the same name again after a restart
 * @param threads how many threads share the work, 1 or more
 * @param contextBudget memory for recent talks, of all partitions together, in bytes
 * @param stateCache memory outside the heap for states read lately, of all partitions together, in bytes; where it holds
 *     them all, an event costs much the same however many persons there are
 */
public record StreamSettings(Path state, String instance, int threads, long contextBudget, long stateCache) {

    /** @throws IllegalArgumentException when the cache has no room at all */
    public StreamSettings {
        if (stateCache < 1) {
            throw new IllegalArgumentException("the cache of states needs memory");
        }
    }

    /** One thread, 64 MiB of talks and 32 MiB of states. */
    public static StreamSettings of(Path state, String instance) {
        return new StreamSettings(state, instance, 1, 64L << 20, RocksSettings.MODEST_CACHE);
    }

    /** The same with another cache. */
    public StreamSettings withStateCache(long bytes) {
        return new StreamSettings(state, instance, threads, contextBudget, bytes);
    }
}
