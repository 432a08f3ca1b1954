package org.shouhu.desk.identity.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Moments;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key per case, wrapped by the master. Keys are not cached: erasure takes effect everywhere at once. */
public final class CaseKeys {
    private final JdbcClient database;
    private final MasterKeyset master;

    /** On the vault's tables. */
    public CaseKeys(DataSource dataSource, MasterKeyset master) {
        this.database = JdbcClient.create(dataSource);
        this.master = master;
    }

    /** How a case's key is. */
    public sealed interface State {
        /** It is there. */
        record Usable(CaseCipher cipher) implements State {}

        /** It was destroyed. */
        record Destroyed(Instant at) implements State {}
    }

    /** Empty when nothing was ever sealed for that case. */
    public Optional<State> find(Tenant tenant, CaseId caseId) {
        return database.sql("SELECT wrapped, erased_at FROM identity.case_key"
                        + " WHERE tenant = :tenant AND case_id = :caseId")
                .param("tenant", tenant.value())
                .param("caseId", caseId.value())
                .query((row, number) -> state(
                        tenant,
                        caseId,
                        row.getBytes("wrapped"),
                        Moments.readOptional(row, "erased_at").orElse(null)))
                .optional();
    }

    /** Makes the key when the case has none yet. */
    public State findOrMake(Tenant tenant, CaseId caseId) {
        return find(tenant, caseId).orElseGet(() -> {
            database.sql("INSERT INTO identity.case_key (tenant, case_id, wrapped) VALUES (:tenant, :caseId, :wrapped)"
                            + " ON CONFLICT (tenant, case_id) DO NOTHING")
                    .param("tenant", tenant.value())
                    .param("caseId", caseId.value())
                    .param("wrapped", freshKey(tenant, caseId))
                    .update();
            return find(tenant, caseId).orElseThrow();
        });
    }

    /** Destroys the key, or forbids one for a case that never had any. Returns when it happened first. */
    public Instant destroy(Tenant tenant, CaseId caseId, Instant at) {
        return database.sql("INSERT INTO identity.case_key AS k (tenant, case_id, wrapped, erased_at)"
                        + " VALUES (:tenant, :caseId, NULL, :at) ON CONFLICT (tenant, case_id) DO UPDATE"
                        + " SET wrapped = NULL, erased_at = coalesce(k.erased_at, excluded.erased_at)"
                        + " RETURNING erased_at")
                .param("tenant", tenant.value())
                .param("caseId", caseId.value())
                .param("at", Moments.parameter(at))
                .query((row, number) -> Moments.read(row, "erased_at"))
                .single();
    }

    private State state(Tenant tenant, CaseId caseId, byte @Nullable [] wrapped, @Nullable Instant erasedAt) {
        if (wrapped == null) {
            return new State.Destroyed(Objects.requireNonNull(erasedAt, "erased_at"));
        }
        try {
            var key = TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, master.aead(), binding(tenant, caseId), RegistryConfiguration.get());
            return new State.Usable(
                    new CaseCipher(tenant, caseId, key.getPrimitive(RegistryConfiguration.get(), Aead.class)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The key of case " + caseId + " does not open with this master.", broken);
        }
    }

    private byte[] freshKey(Tenant tenant, CaseId caseId) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, master.aead(), binding(tenant, caseId), RegistryConfiguration.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] binding(Tenant tenant, CaseId caseId) {
        return Binding.of("case", tenant.value(), caseId.toString());
    }
}
