package org.shouhu.pipeline;

/**
 * Takes what crosses from the stream to the desk. Whatever it throws means "not taken": the same value comes again,
 * after a pause that grows, until it is taken; values of other partitions go on meanwhile. A value may come again even
 * though it was taken, when the process died in between: taking it twice must change nothing.
 */
public interface CrossingHandler<T> {

    /** Takes a value; returns when it is safe. */
    void arrived(T value) throws Exception;

    /**
     * Takes note of a record that does not open or cannot be understood. A human must hear of it: it may be an alert.
     */
    void unreadable(UnreadableCrossing record) throws Exception;
}
