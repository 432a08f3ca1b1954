package org.shouhu.desk.casework.store;

import static org.shouhu.desk.casework.store.EpisodeStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Timelines, with their words still sealed. */
@Repository
public class TimelineStore {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TimelineStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A line as it is stored. */
    public record SealedEntry(
            long id,
            Instant at,
            TimelineKind kind,
            Actor actor,
            Map<String, String> facts,
            byte @Nullable [] sealed,
            byte @Nullable [] goods) {}

    /** When the latest line happened; empty while there is none. */
    public Optional<Instant> latest(CaseId caseId) {
        return jdbc.sql("select at from casework.timeline_entry where case_id = :case order by at desc limit 1")
                .param("case", caseId.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Appends a line; empty when its cause stands there already. */
    public Optional<Long> append(
            Tenant tenant, CaseId caseId, TimelineDraft draft, byte @Nullable [] sealed, byte @Nullable [] goods) {
        return jdbc.sql("""
                        insert into casework.timeline_entry (tenant, case_id, at, kind, actor, facts, sealed, goods, cause)
                        values (:tenant, :case, :at, :kind, :actor, cast(:facts as jsonb), :sealed, :goods, :cause)
                        on conflict (case_id, cause) do nothing returning id""")
                .param("tenant", tenant.value())
                .param("case", caseId.value())
                .param("at", utc(draft.at()))
                .param("kind", draft.kind().name())
                .param("actor", draft.actor().value())
                .param("facts", json.writeValueAsString(draft.facts()))
                .param("sealed", sealed)
                .param("goods", goods)
                .param("cause", draft.cause())
                .query(Long.class)
                .optional();
    }

    /** The whole timeline, oldest first. */
    public List<SealedEntry> of(CaseId caseId) {
        return jdbc.sql("select * from casework.timeline_entry where case_id = :case order by at, id")
                .param("case", caseId.value())
                .query(this::entry)
                .list();
    }

    private SealedEntry entry(ResultSet row, int number) throws SQLException {
        return new SealedEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                TimelineKind.valueOf(row.getString("kind")),
                new Actor(row.getString("actor")),
                json.readValue(row.getString("facts"), FACTS),
                row.getBytes("sealed"),
                row.getBytes("goods"));
    }
}
