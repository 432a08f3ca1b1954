package org.shouhu.desk.casework.store;

import static org.shouhu.desk.casework.store.EpisodeStore.instant;
import static org.shouhu.desk.casework.store.EpisodeStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Promises made with persons. */
@Repository
public class PromiseStore {

    private final JdbcClient jdbc;

    PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record KeptPromise(
            long id,
            Tenant tenant,
            CaseId caseId,
            Instant opensAt,
            Instant closesAt,
            byte[] sealedWords,
            String madeBy,
            @Nullable Instant keptAt,
            @Nullable Instant answeredAt,
            @Nullable Instant brokenAt) {}

    public long add(
            Tenant tenant, CaseId caseId, Instant opensAt, Instant closesAt, byte[] sealedWords, String madeBy) {
        return jdbc.sql("""
                        insert into casework.promise (tenant, case_id, opens_at, closes_at, sealed_words, made_by)
                        values (:tenant, :case, :opens, :closes, :words, :by) returning id""")
                .param("tenant", tenant.value())
                .param("case", caseId.value())
                .param("opens", utc(opensAt))
                .param("closes", utc(closesAt))
                .param("words", sealedWords)
                .param("by", madeBy)
                .query(Long.class)
                .single();
    }

    public Optional<KeptPromise> lock(long id) {
        return jdbc.sql("select * from casework.promise where id = :id for update")
                .param("id", id)
                .query(PromiseStore::promise)
                .optional();
    }

    public List<KeptPromise> of(CaseId caseId) {
        return jdbc.sql("select * from casework.promise where case_id = :case order by opens_at")
                .param("case", caseId.value())
                .query(PromiseStore::promise)
                .list();
    }

    /** Marks every promise of the case that we kept and that waits for its answer; says which. */
    public List<Long> answer(CaseId caseId, Instant at) {
        return jdbc.sql("update casework.promise set answered_at = :at where case_id = :case and kept_at is not null"
                        + " and kept_at <= :at and answered_at is null and broken_at is null returning id")
                .param("case", caseId.value())
                .param("at", utc(at))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    public boolean mark(long id, String column, Instant at) {
        return jdbc.sql("update casework.promise set " + column + " = :at where id = :id and " + column + " is null")
                        .param("id", id)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private static KeptPromise promise(ResultSet row, int number) throws SQLException {
        return new KeptPromise(
                row.getLong("id"),
                new Tenant(row.getString("tenant")),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                row.getBytes("sealed_words"),
                row.getString("made_by"),
                instant(row, "kept_at"),
                instant(row, "answered_at"),
                instant(row, "broken_at"));
    }
}
