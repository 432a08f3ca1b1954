package org.shouhu.desk.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.shouhu.desk.DeskDatabase;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.identity.keys.CaseKeys;
import org.shouhu.desk.identity.keys.MasterKeyset;
import org.shouhu.desk.identity.keys.PurposeSecrets;
import org.shouhu.desk.identity.store.Facts;

/** The real vault on a test's database, for the tests of other modules: no Spring, keys of its own. */
public record TestIdentity(CaseSealer sealer, PersonRefs persons, Vault vault, Erasure erasure, Audit audit) {
    /** Opens it; once per database, since the keys are made anew. */
    public static TestIdentity on(DeskDatabase database, Clock clock) {
        var master = MasterKeyset.keptIn(folder());
        var secrets = PurposeSecrets.load(database.dataSource(), master);
        var keys = new CaseKeys(database.dataSource(), master);
        var facts = new Facts(database.dataSource());
        var sealer = new CaseSealer(keys);
        var audit = new Audit(database.dataSource(), clock);
        var transactions = database.transactions();
        return new TestIdentity(
                sealer,
                new PersonRefs(secrets),
                new Vault(sealer, new BlindIndex(secrets), facts, audit, transactions, clock),
                new Erasure(keys, facts, audit, event -> {}, transactions, clock),
                audit);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("shouhu-test-keys-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
