package org.shouhu.desk.roster.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.roster.PasswordHash;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Staff, duty and exposure. */
@Repository
public class StaffStore {

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds somebody, unless the login is taken; says whether it did. */
    public boolean insert(Staff staff, PasswordHash hash, Instant now) {
        return jdbc.sql("""
                        insert into roster.staff (login, tenant, name, role, shop, password_hash, scripted, created_at)
                        values (:login, :tenant, :name, :role, :shop, :hash, :scripted, :now)
                        on conflict (login) do nothing""")
                        .param("login", staff.login())
                        .param("tenant", staff.tenant().value())
                        .param("name", staff.name())
                        .param("role", staff.role().name())
                        .param("shop", staff.shop())
                        .param("hash", hash.value())
                        .param("scripted", staff.scripted())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Staff> find(String login) {
        return jdbc.sql("select * from roster.staff where login = :login and not disabled")
                .param("login", login)
                .query(StaffStore::staff)
                .optional();
    }

    public Optional<PasswordHash> passwordHash(String login) {
        return jdbc.sql("select password_hash from roster.staff where login = :login and not disabled")
                .param("login", login)
                .query((row, number) -> new PasswordHash(row.getString(1)))
                .optional();
    }

    public void setPassword(String login, PasswordHash hash) {
        jdbc.sql("update roster.staff set password_hash = :hash where login = :login")
                .param("login", login)
                .param("hash", hash.value())
                .update();
    }

    public List<Staff> all(Tenant tenant) {
        return jdbc.sql("select * from roster.staff where tenant = :tenant and not disabled order by role, name")
                .param("tenant", tenant.value())
                .query(StaffStore::staff)
                .list();
    }

    public List<Tenant> tenants() {
        return jdbc.sql("select distinct tenant from roster.staff order by tenant")
                .query((row, number) -> new Tenant(row.getString(1)))
                .list();
    }

    public boolean anybody() {
        return jdbc.sql("select exists (select from roster.staff)")
                .query(Boolean.class)
                .single();
    }

    public void setPreference(String login, @Nullable String language, @Nullable String theme) {
        jdbc.sql("update roster.staff set language = coalesce(:language, language), theme = coalesce(:theme, theme)"
                        + " where login = :login")
                .param("login", login)
                .param("language", language)
                .param("theme", theme)
                .update();
    }

    public void startDuty(Staff staff, Instant now) {
        jdbc.sql("insert into roster.duty (tenant, login, from_at) values (:tenant, :login, :now)"
                        + " on conflict (login) where until_at is null do nothing")
                .param("tenant", staff.tenant().value())
                .param("login", staff.login())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void endDuty(String login, Instant now) {
        jdbc.sql("update roster.duty set until_at = :now where login = :login and until_at is null")
                .param("login", login)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Staff> onDuty(Tenant tenant) {
        return jdbc.sql("""
                        select s.* from roster.staff s join roster.duty d on d.login = s.login and d.until_at is null
                        where s.tenant = :tenant and not s.disabled order by s.role, s.name""")
                .param("tenant", tenant.value())
                .query(StaffStore::staff)
                .list();
    }

    public void countExposure(Staff staff, LocalDate day) {
        jdbc.sql("""
                        insert into roster.exposure (login, tenant, day, opened) values (:login, :tenant, :day, 1)
                        on conflict (login, day) do update set opened = exposure.opened + 1""")
                .param("login", staff.login())
                .param("tenant", staff.tenant().value())
                .param("day", day)
                .update();
    }

    public int exposure(String login, LocalDate day) {
        return jdbc.sql("select coalesce(sum(opened), 0) from roster.exposure where login = :login and day = :day")
                .param("login", login)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    public void addSetupLink(byte[] hash, Tenant tenant, Instant expiresAt) {
        jdbc.sql("insert into roster.setup_link (hash, tenant, expires_at) values (:hash, :tenant, :expires)")
                .param("hash", hash)
                .param("tenant", tenant.value())
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The tenant of a link that may still be used. */
    public Optional<Tenant> validSetupLink(byte[] hash, Instant now) {
        return jdbc.sql(
                        "select tenant from roster.setup_link where hash = :hash and used_at is null and expires_at > :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Tenant(row.getString(1)))
                .optional();
    }

    /** Uses a link up; the tenant when it was valid. */
    public Optional<Tenant> useSetupLink(byte[] hash, Instant now) {
        return jdbc.sql("update roster.setup_link set used_at = :now where hash = :hash and used_at is null"
                        + " and expires_at > :now returning tenant")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Tenant(row.getString(1)))
                .optional();
    }

    private static Staff staff(ResultSet row, int number) throws SQLException {
        String language = row.getString("language");
        return new Staff(
                row.getString("login"),
                new Tenant(row.getString("tenant")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("shop"),
                row.getBoolean("scripted"),
                language == null ? null : Locale.forLanguageTag(language),
                row.getString("theme"));
    }
}
