package org.shouhu.desk.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.shouhu.desk.policy.RecentTraffic;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.pipeline.EventHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the log of events as far as it still holds them. */
@Component
class RecentLog implements RecentTraffic {

    private static final Logger LOG = LoggerFactory.getLogger(RecentLog.class);

    /** Looked up when asked: the stream is made of parts that need the policies first. */
    private final ObjectProvider<Stream> stream;

    RecentLog(ObjectProvider<Stream> stream) {
        this.stream = stream;
    }

    @Override
    public Optional<Reach> read(
            Tenant tenant, Instant since, long most, Duration patience, Consumer<PersonEvent> events) {
        try {
            return stream.getObject()
                    .brokers()
                    .map(brokers -> EventHistory.read(brokers, tenant.value(), since, most, patience, events))
                    .map(reach -> new Reach(reach.unreadable(), reach.complete()));
        } catch (IllegalStateException away) {
            LOG.warn("the log of events could not be read for a replay; the brokers are away");
            return Optional.empty();
        }
    }
}
