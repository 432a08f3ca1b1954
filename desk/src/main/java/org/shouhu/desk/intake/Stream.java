package org.shouhu.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.shouhu.pipeline.AcceptedEvent;
import org.shouhu.pipeline.Brokers;
import org.shouhu.pipeline.EventLog;
import org.shouhu.pipeline.PolicyInstruction;
import org.shouhu.pipeline.PolicyLog;
import org.shouhu.pipeline.WatchInstruction;
import org.shouhu.pipeline.WatchLog;

/** The way to the stream. Its brokers may still be starting, or be away: that is an answer, not an exception. */
class Stream {

    private final CompletableFuture<Logs> logs;

    Stream(CompletableFuture<Logs> logs) {
        this.logs = logs;
    }

    /** Where things are written. */
    record Logs(EventLog events, WatchLog watch, PolicyLog policies, Brokers brokers) {}

    /** Whether it got through. */
    enum Told {
        /** Durable on the brokers. */
        DONE,
        /** The brokers did not answer in time: try again. */
        AWAY
    }

    /** Writes events; returns when they are durable or when the patience of the log is over. */
    Told append(List<AcceptedEvent> events) {
        return events.isEmpty() ? Told.DONE : wait(() -> open().events().append(events));
    }

    Told tell(WatchInstruction instruction) {
        return wait(() -> open().watch().tell(instruction));
    }

    /**
     * Puts a policy in force or takes it out.
     *
     * @throws org.shouhu.pipeline.BrokenPolicyException when its text is no valid policy
     */
    Told tell(PolicyInstruction instruction) {
        return wait(() -> open().policies().tell(instruction));
    }

    /** The brokers, empty while they have not answered. */
    Optional<Brokers> brokers() {
        return logs.isDone() && !logs.isCompletedExceptionally()
                ? Optional.of(logs.join().brokers())
                : Optional.empty();
    }

    private Logs open() {
        if (!logs.isDone() || logs.isCompletedExceptionally()) {
            throw new CompletionException(new IllegalStateException("the brokers have not answered yet"));
        }
        return logs.join();
    }

    private static Told wait(java.util.function.Supplier<CompletableFuture<Void>> writing) {
        try {
            writing.get().join();
            return Told.DONE;
        } catch (CompletionException | org.apache.kafka.common.KafkaException away) {
            return Told.AWAY;
        }
    }
}
