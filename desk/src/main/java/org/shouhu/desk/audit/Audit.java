package org.shouhu.desk.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The append-only record. An entry stands if, and only if, the transaction stands in which it was recorded.
 *
 * <p>Within a transaction, entries are written right before its commit. Every other lock is held by then, so that two
 * transactions of a tenant can wait for the end of its chain without ever waiting for each other.
 */
@Service
public class Audit {
    private final Chain chain;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final TransactionTemplate snapshots;

    public Audit(DataSource dataSource, Clock clock) {
        var manager = new JdbcTransactionManager(dataSource);
        this.chain = new Chain(dataSource);
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
        this.snapshots = new TransactionTemplate(manager);
        this.snapshots.setReadOnly(true);
        this.snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshots.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Records an act with the current transaction, or at once when there is none. */
    public void record(AuditEntry entry) {
        // To the microsecond, as the database keeps it: the hash is over the moment that will be read back.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            PendingEntries.ofThisTransaction(this, chain).add(at, entry);
        } else {
            transactions.executeWithoutResult(transaction -> chain.append(at, entry));
        }
    }

    /** What was recorded about a subject, oldest first. */
    public List<Recorded> history(Tenant tenant, Subject subject) {
        return chain.history(tenant, subject);
    }

    /** Reads every chain from its beginning. Takes about a second for 100,000 entries. */
    public Verification verify() {
        return snapshots.execute(transaction -> {
            long entries = 0;
            for (var tenant : chain.tenants()) {
                switch (read(tenant)) {
                    case Verification.Intact intact -> entries += intact.entries();
                    case Verification.Broken broken -> {
                        return broken;
                    }
                }
            }
            return new Verification.Intact(entries);
        });
    }

    /** Reads one tenant's chain from its beginning. */
    public Verification verify(Tenant tenant) {
        return snapshots.execute(transaction -> read(tenant));
    }

    private Verification read(Tenant tenant) {
        var reader = new ChainReader(tenant);
        chain.forEach(tenant, reader);
        return reader.judge(chain.head(tenant).orElse(null));
    }

    /** An entry with its moment, until it is written. */
    record Pending(Instant at, AuditEntry entry) {}
}
