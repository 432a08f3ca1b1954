package org.shouhu.desk.policy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.policy.PolicyVersion;
import org.shouhu.desk.policy.VersionState;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions and every text that somebody saved. */
@Repository
public class VersionStore {

    private static final String OF_VERSION = " where tenant = :tenant and number = :number";

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a tenant, newest first. */
    public List<PolicyVersion> all(Tenant tenant) {
        return jdbc.sql("select * from policy.version where tenant = :tenant order by number desc")
                .param("tenant", tenant.value())
                .query(VersionStore::version)
                .list();
    }

    public Optional<PolicyVersion> find(Tenant tenant, int number) {
        return jdbc.sql("select * from policy.version" + OF_VERSION)
                .param("tenant", tenant.value())
                .param("number", number)
                .query(VersionStore::version)
                .optional();
    }

    /** Waits until nobody else changes this tenant's versions; until the transaction ends. */
    public void lockAll(Tenant tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('policy-' || :tenant, 0))")
                .param("tenant", tenant.value())
                .query((row, number) -> "")
                .single();
    }

    /** The next free number; 0 while there is none. */
    public int nextNumber(Tenant tenant) {
        return jdbc.sql("select coalesce(max(number), -1) + 1 from policy.version where tenant = :tenant")
                .param("tenant", tenant.value())
                .query(Integer.class)
                .single();
    }

    /** Tenants that have a version. */
    public List<Tenant> tenants() {
        return jdbc.sql("select distinct tenant from policy.version order by tenant")
                .query((row, number) -> new Tenant(row.getString(1)))
                .list();
    }

    /** Adds a version with its first text. */
    public void insert(PolicyVersion version) {
        jdbc.sql("""
                        insert into policy.version (tenant, number, name, text, state, revision, based_on, author,
                            created_at, changed_by, changed_at)
                        values (:tenant, :number, :name, :text, :state, 1, :based, :author, :now, :author, :now)""")
                .param("tenant", version.tenant().value())
                .param("number", version.number())
                .param("name", version.name())
                .param("text", version.text())
                .param("state", version.state().name())
                .param("based", version.basedOn())
                .param("author", version.author())
                .param("now", utc(version.createdAt()))
                .update();
        keep(version, 1, version.text(), version.author(), version.createdAt());
    }

    /** Writes a new text as the next revision. */
    public void setText(PolicyVersion version, @Nullable String name, String text, String by, Instant now) {
        int revision = version.revision() + 1;
        jdbc.sql("update policy.version set name = :name, text = :text, revision = :revision, changed_by = :by,"
                        + " changed_at = :now" + OF_VERSION)
                .param("tenant", version.tenant().value())
                .param("number", version.number())
                .param("name", name)
                .param("text", text)
                .param("revision", revision)
                .param("by", by)
                .param("now", utc(now))
                .update();
        keep(version, revision, text, by, now);
    }

    public void setState(PolicyVersion version, VersionState state) {
        jdbc.sql("update policy.version set state = :state" + OF_VERSION)
                .param("tenant", version.tenant().value())
                .param("number", version.number())
                .param("state", state.name())
                .update();
    }

    /** Writes a proposal; null takes it back. */
    public void setProposal(PolicyVersion version, PolicyVersion.@Nullable Proposal proposal) {
        jdbc.sql("update policy.version set proposed_by = :by, proposed_at = :at, proposed_why = :why" + OF_VERSION)
                .param("tenant", version.tenant().value())
                .param("number", version.number())
                .param("by", proposal == null ? null : proposal.by())
                .param("at", proposal == null ? null : utc(proposal.at()))
                .param("why", proposal == null ? null : proposal.why())
                .update();
    }

    /** Everybody who saved a text of this version. */
    public List<String> writers(PolicyVersion version) {
        return jdbc.sql("select distinct by from policy.revision" + OF_VERSION + " order by by")
                .param("tenant", version.tenant().value())
                .param("number", version.number())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Whether just this text was kept before. */
    public boolean knowsText(Tenant tenant, String text) {
        return jdbc.sql("select exists (select from policy.revision where tenant = :tenant and text = :text)")
                .param("tenant", tenant.value())
                .param("text", text)
                .query(Boolean.class)
                .single();
    }

    private void keep(PolicyVersion version, int revision, String text, String by, Instant now) {
        jdbc.sql("""
                        insert into policy.revision (tenant, number, revision, text, by, at)
                        values (:tenant, :number, :revision, :text, :by, :now)""")
                .param("tenant", version.tenant().value())
                .param("number", version.number())
                .param("revision", revision)
                .param("text", text)
                .param("by", by)
                .param("now", utc(now))
                .update();
    }

    private static PolicyVersion version(ResultSet row, int number) throws SQLException {
        String proposedBy = row.getString("proposed_by");
        return new PolicyVersion(
                new Tenant(row.getString("tenant")),
                row.getInt("number"),
                row.getString("name"),
                row.getString("text"),
                VersionState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getObject("based_on", Integer.class),
                row.getString("author"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                proposedBy == null
                        ? null
                        : new PolicyVersion.Proposal(
                                proposedBy,
                                row.getTimestamp("proposed_at").toInstant(),
                                row.getString("proposed_why")));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
