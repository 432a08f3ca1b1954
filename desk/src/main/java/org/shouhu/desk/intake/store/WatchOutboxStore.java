package org.shouhu.desk.intake.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.person.WatchKind;
import org.shouhu.pipeline.TenantPerson;
import org.shouhu.pipeline.WatchInstruction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instructions for the stream that wait to be told, and those that were. */
@Repository
public class WatchOutboxStore {

    private final JdbcClient jdbc;

    WatchOutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(WatchInstruction instruction) {
        jdbc.sql("""
                        insert into intake.watch_outbox (id, tenant, person, kind, at, until, other)
                        values (:id, :tenant, :person, :kind, :at, :until, :other) on conflict do nothing""")
                .param("other", instruction.other().map(TenantPerson::pseudonym).orElse(null))
                .param("id", instruction.id())
                .param("tenant", instruction.person().tenant())
                .param("person", instruction.person().pseudonym())
                .param("kind", instruction.kind().name())
                .param("at", instruction.at().atOffset(ZoneOffset.UTC))
                .param(
                        "until",
                        instruction
                                .until()
                                .map(until -> until.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .update();
    }

    /** What has not been told, oldest first. */
    public List<WatchInstruction> untold(int limit) {
        return jdbc.sql("select * from intake.watch_outbox where told_at is null order by at, id limit :limit")
                .param("limit", limit)
                .query((row, number) -> {
                    String tenant = row.getString("tenant");
                    String joined = row.getString("other");
                    Timestamp until = row.getTimestamp("until");
                    return new WatchInstruction(
                            row.getString("id"),
                            new TenantPerson(tenant, row.getString("person")),
                            WatchKind.valueOf(row.getString("kind")),
                            row.getTimestamp("at").toInstant(),
                            Optional.ofNullable(until).map(Timestamp::toInstant),
                            Optional.ofNullable(joined).map(other -> new TenantPerson(tenant, other)),
                            Optional.empty());
                })
                .list();
    }

    public void told(String id, Instant at) {
        jdbc.sql("update intake.watch_outbox set told_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
