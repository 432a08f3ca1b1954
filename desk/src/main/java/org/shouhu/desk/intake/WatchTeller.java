package org.shouhu.desk.intake;

import java.time.Clock;
import org.shouhu.desk.intake.store.WatchOutboxStore;
import org.shouhu.pipeline.WatchInstruction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the stream what the desk knows. What does not get through waits; the stream counts a repetition once. */
@Component
class WatchTeller {

    private static final Logger LOG = LoggerFactory.getLogger(WatchTeller.class);
    private static final int AT_ONCE = 500;

    private final WatchOutboxStore store;
    private final Stream stream;
    private final Clock clock;

    WatchTeller(WatchOutboxStore store, Stream stream, Clock clock) {
        this.store = store;
        this.stream = stream;
        this.clock = clock;
    }

    /** Tells what waits, in order; stops at the first that does not get through. */
    void tell() {
        for (WatchInstruction instruction : store.untold(AT_ONCE)) {
            switch (stream.tell(instruction)) {
                case DONE -> store.told(instruction.id(), clock.instant());
                case AWAY -> {
                    LOG.debug("the brokers are away; watch instructions wait");
                    return;
                }
            }
        }
    }
}
