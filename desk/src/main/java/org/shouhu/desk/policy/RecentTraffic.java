package org.shouhu.desk.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.person.PersonEvent;

/** The events that the log still holds: everything of a short time, one hour unless an operator keeps less. */
public interface RecentTraffic {

    /**
     * How far the reading came.
     *
     * @param unread records that did not open
     * @param complete false when the most events or the patience ended it
     */
    record Reach(long unread, boolean complete) {}

    /** Offers the events of one platform, in order for each person; empty when the brokers do not answer. */
    Optional<Reach> read(Tenant tenant, Instant since, long most, Duration patience, Consumer<PersonEvent> events);
}
