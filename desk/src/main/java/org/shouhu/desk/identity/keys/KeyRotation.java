package org.shouhu.desk.identity.keys;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wraps every key anew with the master's present primary key, a page at a time; may be stopped and run again. */
public final class KeyRotation {
    private static final int PAGE = 500;
    private static final UUID LOWEST = new UUID(0, 0);

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final MasterKeyset master;

    /** On the vault's tables. */
    public KeyRotation(DataSource dataSource, MasterKeyset master) {
        this.database = JdbcClient.create(dataSource);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.master = master;
    }

    private record Wrapped(Tenant tenant, CaseId caseId, byte[] key) {}

    /** Returns how many case keys were wrapped anew. Afterwards an older master key may leave the keyset. */
    public long rewrapAll() {
        transactions.executeWithoutResult(transaction -> {
            try {
                PurposeSecrets.rewrap(database, master);
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("A secret does not open with this master.", broken);
            }
        });
        long done = 0;
        var tenant = "";
        var caseId = LOWEST;
        while (true) {
            var page = rewrapPage(tenant, caseId);
            done += page.size();
            if (page.size() < PAGE) {
                return done;
            }
            tenant = page.getLast().tenant().value();
            caseId = page.getLast().caseId().value();
        }
    }

    private List<Wrapped> rewrapPage(String afterTenant, UUID afterCase) {
        return transactions.execute(transaction -> {
            var page = database.sql(
                            "SELECT tenant, case_id, wrapped FROM identity.case_key WHERE wrapped IS NOT NULL"
                                    + " AND (tenant, case_id) > (:tenant, :caseId) ORDER BY tenant, case_id LIMIT :page FOR UPDATE")
                    .param("tenant", afterTenant)
                    .param("caseId", afterCase)
                    .param("page", PAGE)
                    .query((row, number) -> new Wrapped(
                            new Tenant(row.getString("tenant")),
                            new CaseId(row.getObject("case_id", UUID.class)),
                            row.getBytes("wrapped")))
                    .list();
            page.forEach(this::rewrap);
            return page;
        });
    }

    private void rewrap(Wrapped old) {
        try {
            var binding = CaseKeys.binding(old.tenant(), old.caseId());
            var key = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    old.key(), master.aead(), binding, RegistryConfiguration.get());
            database.sql("UPDATE identity.case_key SET wrapped = :wrapped WHERE tenant = :tenant AND case_id = :caseId")
                    .param(
                            "wrapped",
                            TinkProtoKeysetFormat.serializeEncryptedKeyset(
                                    key, master.aead(), binding, RegistryConfiguration.get()))
                    .param("tenant", old.tenant().value())
                    .param("caseId", old.caseId().value())
                    .update();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(
                    "The key of case " + old.caseId() + " does not open with this master.", broken);
        }
    }
}
