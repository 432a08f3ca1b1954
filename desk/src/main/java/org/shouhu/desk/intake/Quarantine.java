package org.shouhu.desk.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shouhu.desk.identity.DeskSealer;
import org.shouhu.desk.intake.store.QuarantineStore;
import org.shouhu.desk.storage.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Keeps what could not be understood, sealed, with its reason, until somebody has looked. What lies there longer than
 * two minutes raises an alarm: it may be the one message that matters.
 */
@Service
public class Quarantine {

    static final Duration ALARM_AFTER = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final String FIELD = "quarantine";
    private static final int SHOWN = 200;

    private final QuarantineStore store;
    private final DeskSealer sealer;
    private final Clock clock;

    Quarantine(QuarantineStore store, DeskSealer sealer, Clock clock) {
        this.store = store;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Something in quarantine; its content is asked for by itself. */
    public record Item(long id, Instant receivedAt, String reason) {}

    void keep(Tenant tenant, String event, String reason, Instant now) {
        store.insert(tenant, Cause.digest(event), now, reason, sealer.seal(tenant, FIELD, event));
    }

    /** What nobody has settled yet, oldest first. */
    public List<Item> open(Tenant tenant) {
        return store.open(tenant, SHOWN).stream()
                .map(kept -> new Item(kept.id(), kept.receivedAt(), kept.reason()))
                .toList();
    }

    /** The content of something in quarantine, for an eye that may see it; empty when it was settled. */
    public java.util.Optional<String> content(Tenant tenant, long id) {
        return store.find(tenant, id).map(kept -> sealer.open(tenant, FIELD, kept.sealed()));
    }

    /** Settles something: it was sent again, or it is nothing. */
    public void settle(long id, String by, String settlement) {
        store.settle(id, by, settlement, clock.instant());
    }

    /** Raises the alarm for what has lain too long; says for how many. */
    int alarm() {
        Instant now = clock.instant();
        List<Tenant> alarmed = store.alarm(now.minus(ALARM_AFTER), now);
        if (!alarmed.isEmpty()) {
            LOG.error("{} events have been in quarantine for more than two minutes", alarmed.size());
        }
        return alarmed.size();
    }
}
