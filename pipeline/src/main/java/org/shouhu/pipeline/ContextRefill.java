package org.shouhu.pipeline;

/** Fills the talks of a partition again from the end of the log, after a restart or when the partition moved here. */
@FunctionalInterface
interface ContextRefill {

    /** Offers what lies before the point where the stream goes on, oldest first. Failing leaves talks empty. */
    void refill(int partition, Hearing hearing);

    /** For a stream without a log behind it. */
    static ContextRefill none() {
        return (partition, hearing) -> {};
    }
}
