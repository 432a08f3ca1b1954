package org.shouhu.desk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.shouhu.desk.storage.Moments;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chain's SQL. */
final class Chain {
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final String COLUMNS =
            "tenant, position, at, actor, action, subject_type, subject_id, reason," + " details, previous, hash";

    private final JdbcClient database;
    private final JdbcTemplate streaming;

    Chain(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
        this.streaming = new JdbcTemplate(dataSource);
        this.streaming.setFetchSize(ROWS_AT_A_TIME);
    }

    /** The end of a chain. */
    record Head(long position, byte[] hash) {}

    /** An entry with what chains it. */
    record Row(Recorded recorded, String details, byte[] previous, byte[] hash) {}

    /** Appends within the caller's transaction; others of the tenant wait until it ends. */
    void append(Instant at, AuditEntry entry) {
        var tenant = entry.tenant().value();
        database.sql("INSERT INTO audit.head (tenant, position, hash) VALUES (:tenant, 0, :hash)"
                        + " ON CONFLICT (tenant) DO NOTHING")
                .param("tenant", tenant)
                .param("hash", Link.BEGINNING)
                .update();
        var head = database.sql("SELECT position, hash FROM audit.head WHERE tenant = :tenant FOR UPDATE")
                .param("tenant", tenant)
                .query((row, number) -> new Head(row.getLong("position"), row.getBytes("hash")))
                .single();
        var position = head.position() + 1;
        var details = Link.details(entry.details());
        var hash = Link.hash(head.hash(), position, at, entry, details);
        database.sql("INSERT INTO audit.entry (" + COLUMNS + ") VALUES (:tenant, :position, :at, :actor, :action,"
                        + " :subjectType, :subjectId, :reason, :details, :previous, :hash)")
                .param("tenant", tenant)
                .param("position", position)
                .param("at", Moments.parameter(at))
                .param("actor", entry.actor().value())
                .param("action", entry.action())
                .param("subjectType", entry.subject().type())
                .param("subjectId", entry.subject().id())
                .param("reason", entry.reason())
                .param("details", details)
                .param("previous", head.hash())
                .param("hash", hash)
                .update();
        database.sql("UPDATE audit.head SET position = :position, hash = :hash WHERE tenant = :tenant")
                .param("position", position)
                .param("hash", hash)
                .param("tenant", tenant)
                .update();
    }

    List<Tenant> tenants() {
        return database.sql("SELECT tenant FROM audit.head UNION SELECT tenant FROM audit.entry ORDER BY tenant")
                .query((row, number) -> new Tenant(row.getString("tenant")))
                .list();
    }

    Optional<Head> head(Tenant tenant) {
        return database.sql("SELECT position, hash FROM audit.head WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query((row, number) -> new Head(row.getLong("position"), row.getBytes("hash")))
                .optional();
    }

    List<Recorded> history(Tenant tenant, Subject subject) {
        return database.sql("SELECT " + COLUMNS + " FROM audit.entry WHERE tenant = :tenant"
                        + " AND subject_type = :type AND subject_id = :id ORDER BY position")
                .param("tenant", tenant.value())
                .param("type", subject.type())
                .param("id", subject.id())
                .query((row, number) -> read(row).recorded())
                .list();
    }

    /** Hands each row over in the order of the chain, without holding them all. Needs a transaction. */
    void forEach(Tenant tenant, RowReader reader) {
        RowCallbackHandler handler = row -> reader.read(read(row));
        streaming.query(
                "SELECT " + COLUMNS + " FROM audit.entry WHERE tenant = ? ORDER BY position", handler, tenant.value());
    }

    private static Row read(ResultSet row) throws SQLException {
        var details = row.getString("details");
        var entry = new AuditEntry(
                new Tenant(row.getString("tenant")),
                new Actor(row.getString("actor")),
                row.getString("action"),
                new Subject(row.getString("subject_type"), row.getString("subject_id")),
                row.getString("reason"),
                Link.readDetails(details));
        var recorded = new Recorded(row.getLong("position"), Moments.read(row, "at"), entry);
        return new Row(recorded, details, row.getBytes("previous"), row.getBytes("hash"));
    }

    @FunctionalInterface
    interface RowReader {
        void read(Row row);
    }
}
