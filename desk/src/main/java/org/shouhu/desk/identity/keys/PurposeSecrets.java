package org.shouhu.desk.identity.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.shouhu.desk.storage.StartFailure;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Secrets with one purpose each, made at the first start and kept in the database, wrapped: a backup of the database and
 * of the master keyset is a backup of everything.
 */
public final class PurposeSecrets {
    private static final int BYTES = 32;

    private final Map<Purpose, byte[]> secrets;

    private PurposeSecrets(Map<Purpose, byte[]> secrets) {
        this.secrets = secrets;
    }

    /** Makes those that are missing; two servers that start at once agree on one. */
    public static PurposeSecrets load(DataSource dataSource, MasterKeyset master) {
        var database = JdbcClient.create(dataSource);
        var random = new SecureRandom();
        Map<Purpose, byte[]> secrets = new EnumMap<>(Purpose.class);
        for (var purpose : Purpose.values()) {
            secrets.put(purpose, find(database, master, purpose, random));
        }
        return new PurposeSecrets(secrets);
    }

    private static byte[] find(JdbcClient database, MasterKeyset master, Purpose purpose, SecureRandom random) {
        try {
            var fresh = new byte[BYTES];
            random.nextBytes(fresh);
            database.sql("INSERT INTO identity.purpose_secret (purpose, wrapped) VALUES (:purpose, :wrapped)"
                            + " ON CONFLICT (purpose) DO NOTHING")
                    .param("purpose", purpose.name())
                    .param("wrapped", master.aead().encrypt(fresh, binding(purpose)))
                    .update();
            var wrapped = database.sql("SELECT wrapped FROM identity.purpose_secret WHERE purpose = :purpose")
                    .param("purpose", purpose.name())
                    .query(byte[].class)
                    .single();
            return master.aead().decrypt(wrapped, binding(purpose));
        } catch (GeneralSecurityException anotherMaster) {
            throw new StartFailure(
                    "The master keyset is not the one that this database was written with; bring the right one back"
                            + " from its backup (keys/master.json in the data folder, or SHOUHU_MASTER_KEYSET).",
                    anotherMaster);
        }
    }

    /** 32 bytes; a copy. */
    public byte[] of(Purpose purpose) {
        var secret = secrets.get(purpose);
        if (secret == null) {
            throw new IllegalStateException("No secret for " + purpose + ".");
        }
        return secret.clone();
    }

    /** Wraps the secrets with the master's present primary key. */
    static void rewrap(JdbcClient database, MasterKeyset master) throws GeneralSecurityException {
        for (var purpose : Purpose.values()) {
            var wrapped = database.sql(
                            "SELECT wrapped FROM identity.purpose_secret WHERE purpose = :purpose FOR UPDATE")
                    .param("purpose", purpose.name())
                    .query(byte[].class)
                    .single();
            var secret = master.aead().decrypt(wrapped, binding(purpose));
            database.sql("UPDATE identity.purpose_secret SET wrapped = :wrapped WHERE purpose = :purpose")
                    .param("wrapped", master.aead().encrypt(secret, binding(purpose)))
                    .param("purpose", purpose.name())
                    .update();
        }
    }

    private static byte[] binding(Purpose purpose) {
        return Binding.of("purpose", purpose.name());
    }
}
