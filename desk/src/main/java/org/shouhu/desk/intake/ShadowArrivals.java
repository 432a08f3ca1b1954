package org.shouhu.desk.intake;

import org.shouhu.desk.policy.ShadowRuns;
import org.shouhu.pipeline.CrossingHandler;
import org.shouhu.pipeline.ShadowTally;
import org.shouhu.pipeline.UnreadableCrossing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what the stream counts of policies on trial. */
@Component
class ShadowArrivals implements CrossingHandler<ShadowTally> {

    private static final Logger LOG = LoggerFactory.getLogger(ShadowArrivals.class);

    private final ShadowRuns runs;

    ShadowArrivals(ShadowRuns runs) {
        this.runs = runs;
    }

    @Override
    public void arrived(ShadowTally tally) {
        runs.take(tally);
    }

    /** A count that does not open hides nobody: a policy on trial calls nobody anyway. */
    @Override
    public void unreadable(UnreadableCrossing record) {
        LOG.error("a tally of {} could not be read: {}", record.topic(), record.reason());
    }
}
