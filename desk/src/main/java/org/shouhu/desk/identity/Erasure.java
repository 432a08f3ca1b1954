package org.shouhu.desk.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.identity.keys.CaseKeys;
import org.shouhu.desk.identity.store.Facts;
import org.shouhu.desk.storage.Tenant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erasure destroys the case's key and the vault's facts. Other modules keep their rows, whose texts nobody can open.
 * Backups made before still hold the wrapped key: they must expire, too.
 */
@Service
public class Erasure {
    private final CaseKeys keys;
    private final Facts facts;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;
    private final Clock clock;

    Erasure(
            CaseKeys keys,
            Facts facts,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionOperations transactions,
            Clock clock) {
        this.keys = keys;
        this.facts = facts;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Erases a case for good; done again, it changes nothing. Returns when it happened first. */
    public Instant erase(Tenant tenant, CaseId caseId, String reason, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.execute(transaction -> {
            var at = keys.destroy(tenant, caseId, now);
            var removed = facts.deleteAll(tenant, caseId);
            if (at.equals(now)) {
                audit.record(new AuditEntry(
                        tenant,
                        actor,
                        "case-erased",
                        new Subject("case", caseId.toString()),
                        reason,
                        Map.of("facts", Integer.toString(removed))));
                events.publishEvent(new CaseErased(tenant, caseId, at));
            }
            return at;
        });
    }
}
