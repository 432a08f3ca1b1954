package org.shouhu.desk.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What could not be understood. */
@Repository
public class QuarantineStore {

    private final JdbcClient jdbc;

    QuarantineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Kept(long id, Tenant tenant, Instant receivedAt, String reason, byte[] sealed) {}

    /** Keeps it once; says whether it was new. */
    public boolean insert(Tenant tenant, byte[] fingerprint, Instant receivedAt, String reason, byte[] sealed) {
        return jdbc.sql("insert into intake.quarantine (tenant, fingerprint, received_at, reason, sealed)"
                                + " values (:tenant, :fingerprint, :at, :reason, :sealed) on conflict do nothing")
                        .param("tenant", tenant.value())
                        .param("fingerprint", fingerprint)
                        .param("at", receivedAt.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .param("sealed", sealed)
                        .update()
                == 1;
    }

    public List<Kept> open(Tenant tenant, int limit) {
        return jdbc.sql("select * from intake.quarantine where tenant = :tenant and settled_at is null"
                        + " order by received_at limit :limit")
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query(QuarantineStore::kept)
                .list();
    }

    public Optional<Kept> find(Tenant tenant, long id) {
        return jdbc.sql("select * from intake.quarantine where tenant = :tenant and id = :id and settled_at is null")
                .param("tenant", tenant.value())
                .param("id", id)
                .query(QuarantineStore::kept)
                .optional();
    }

    public void settle(long id, String by, String settlement, Instant at) {
        jdbc.sql("update intake.quarantine set settled_at = :at, settled_by = :by, settlement = :settlement"
                        + " where id = :id and settled_at is null")
                .param("id", id)
                .param("by", by)
                .param("settlement", settlement)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Marks what has lain open since before the moment given and raised no alarm yet; says how many, by tenant. */
    public List<Tenant> alarm(Instant before, Instant now) {
        return jdbc.sql("update intake.quarantine set alarmed_at = :now where settled_at is null and alarmed_at is null"
                        + " and received_at < :before returning tenant")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Tenant(row.getString(1)))
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                new Tenant(row.getString("tenant")),
                row.getTimestamp("received_at").toInstant(),
                row.getString("reason"),
                row.getBytes("sealed"));
    }
}
