package org.shouhu.pipeline;

import java.nio.file.Path;

/**
 * How a stream instance runs.
 *
 * @param state folder for the local copy of the keyed state, of its own
 * @param instance which of several instances this is; the same name again after a restart
 * @param threads how many threads share the work, 1 or more
 * @param contextBudget memory for recent talks, of all partitions together, in bytes
 */
public record StreamSettings(Path state, String instance, int threads, long contextBudget) {

    /** One thread and 64 MiB of talks. */
    public static StreamSettings of(Path state, String instance) {
        return new StreamSettings(state, instance, 1, 64L << 20);
    }
}
