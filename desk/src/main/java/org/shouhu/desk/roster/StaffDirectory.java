package org.shouhu.desk.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.roster.store.StaffStore;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to the desk, and how the first of them gets in: by a link that works once. */
@Service
public class StaffDirectory {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final Duration SETUP_LINK_LIFE = Duration.ofHours(24);

    private final StaffStore store;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StaffDirectory(StaffStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of the wish to add somebody. */
    public sealed interface Added {

        record Done(Staff staff) implements Added {}

        record LoginTaken() implements Added {}

        /** A login is 2 to 40 of a-z, 0-9, dot, dash and underscore. */
        record LoginUnfit() implements Added {}
    }

    public Optional<Staff> find(String login) {
        return store.find(login.toLowerCase(Locale.ROOT));
    }

    public Optional<PasswordHash> passwordHash(String login) {
        return store.passwordHash(login.toLowerCase(Locale.ROOT));
    }

    public List<Staff> all(Tenant tenant) {
        return store.all(tenant);
    }

    /** Platforms that have somebody here. */
    public List<Tenant> tenants() {
        return store.tenants();
    }

    /** Whether nobody can sign in yet. */
    public boolean isEmpty() {
        return !store.anybody();
    }

    @Transactional
    public Added add(Staff staff, PasswordHash hash, String by) {
        if (!LOGIN.matcher(staff.login()).matches()) {
            return new Added.LoginUnfit();
        }
        if (!store.insert(staff, hash, clock.instant())) {
            return new Added.LoginTaken();
        }
        audit.record(new AuditEntry(
                staff.tenant(),
                Actor.staff(by),
                "staff-added",
                new Subject("staff", staff.login()),
                "keeping the roster",
                Map.of("role", staff.role().name())));
        return new Added.Done(staff);
    }

    @Transactional
    public void setPassword(Staff staff, PasswordHash hash) {
        store.setPassword(staff.login(), hash);
        audit.record(new AuditEntry(
                staff.tenant(),
                Actor.staff(staff.login()),
                "staff-password-changed",
                new Subject("staff", staff.login()),
                "keeping the roster",
                Map.of()));
    }

    /** Keeps how somebody likes the interface; null leaves it as it is. */
    @Transactional
    public void prefer(String login, @Nullable Locale language, @Nullable String theme) {
        store.setPreference(login, language == null ? null : language.toLanguageTag(), theme);
    }

    /** A secret that lets the first administrator in, once, within a day. */
    @Transactional
    public String newSetupSecret(Tenant tenant) {
        byte[] secret = new byte[24];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        store.addSetupLink(hash(text), tenant, clock.instant().plus(SETUP_LINK_LIFE));
        return text;
    }

    /** Whether a setup secret still works. */
    public boolean setupSecretWorks(String secret) {
        return store.validSetupLink(hash(secret), clock.instant()).isPresent();
    }

    /** Uses the secret up and adds the first administrator; empty when the secret does not work. */
    @Transactional
    public Optional<Added> setUp(String secret, String login, String name, PasswordHash hash) {
        if (!LOGIN.matcher(login).matches()) {
            return setupSecretWorks(secret) ? Optional.of(new Added.LoginUnfit()) : Optional.empty();
        }
        return store.useSetupLink(hash(secret), clock.instant())
                .map(tenant -> add(
                        new Staff(login, tenant, name, Role.ADMINISTRATOR, null, false, null, null),
                        hash,
                        "setup-link"));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
