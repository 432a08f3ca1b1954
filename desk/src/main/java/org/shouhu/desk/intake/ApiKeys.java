package org.shouhu.desk.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.intake.store.ApiKeyStore;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys with which platforms' programs sign in. A key is shown once, when it is made; only its hash is kept. */
@Service
public class ApiKeys {

    private static final String PREFIX = "shouhu_";
    private static final int BYTES = 32;

    private final ApiKeyStore store;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(ApiKeyStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** A key as an administrator sees it: never the key itself. */
    public record Known(long id, String name, java.time.Instant createdAt, boolean revoked) {}

    /** Makes a key; the only time it can be read. */
    @Transactional
    public String create(Tenant tenant, String name, Actor by) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        keep(tenant, name, key, by);
        return key;
    }

    /** Keeps a key that somebody else made, as the demo does; keeping it again changes nothing. */
    @Transactional
    public void keep(Tenant tenant, String name, String key, Actor by) {
        if (store.insert(tenant, name, hash(key), clock.instant())) {
            audit.record(new AuditEntry(tenant, by, "api-key-created", new Subject("api-key", name), "work", Map.of()));
        }
    }

    /** Whose key it is; empty when it is nobody's or revoked. A random key of 256 bits needs no slow hash. */
    public Optional<Tenant> tenantOf(String key) {
        return key.startsWith(PREFIX) ? store.tenantOf(hash(key)) : Optional.empty();
    }

    public List<Known> all(Tenant tenant) {
        return store.all(tenant);
    }

    @Transactional
    public void revoke(Tenant tenant, long id, Actor by) {
        if (store.revoke(tenant, id, clock.instant())) {
            audit.record(new AuditEntry(
                    tenant, by, "api-key-revoked", new Subject("api-key", Long.toString(id)), "work", Map.of()));
        }
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
