package org.shouhu.desk.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The entries of one transaction, written when it is about to commit. */
final class PendingEntries implements TransactionSynchronization, Ordered {
    private final Object key;
    private final Chain chain;
    private final List<Audit.Pending> entries = new ArrayList<>();
    private boolean written;

    private PendingEntries(Object key, Chain chain) {
        this.key = key;
        this.chain = chain;
    }

    static PendingEntries ofThisTransaction(Object key, Chain chain) {
        if (TransactionSynchronizationManager.getResource(key) instanceof PendingEntries already) {
            return already;
        }
        var entries = new PendingEntries(key, chain);
        TransactionSynchronizationManager.bindResource(key, entries);
        TransactionSynchronizationManager.registerSynchronization(entries);
        return entries;
    }

    void add(Instant at, AuditEntry entry) {
        if (written) {
            // Another listener of the same commit came after us.
            chain.append(at, entry);
        } else {
            entries.add(new Audit.Pending(at, entry));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        // By tenant, so that two transactions over several tenants take their locks in one order.
        entries.stream()
                .sorted(Comparator.comparing(
                        (Audit.Pending pending) -> pending.entry().tenant().value()))
                .forEach(pending -> chain.append(pending.at(), pending.entry()));
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(key);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(key, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }
}
