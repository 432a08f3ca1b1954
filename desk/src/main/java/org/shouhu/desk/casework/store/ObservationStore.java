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

/** Observations, their re-checks, and the account activity that fills them. */
@Repository
public class ObservationStore {

    private final JdbcClient jdbc;

    ObservationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record KeptObservation(Instant startedAt, Instant until) {}

    public record KeptRecheck(
            long id,
            Tenant tenant,
            CaseId caseId,
            Instant dueAt,
            @Nullable Instant filledAt,
            @Nullable Instant confirmedAt,
            @Nullable String confirmedBy,
            byte @Nullable [] sealedFindings) {}

    public record KeptActivity(Instant at, String kind, byte @Nullable [] sealedNickname) {}

    /** Starts an observation, or moves the end of the running one outwards. */
    public void startOrExtend(Tenant tenant, CaseId caseId, Instant now, Instant until) {
        jdbc.sql("""
                        insert into casework.observation (tenant, case_id, started_at, until)
                        values (:tenant, :case, :now, :until)
                        on conflict (case_id) where ended_at is null
                        do update set until = greatest(observation.until, excluded.until)""")
                .param("tenant", tenant.value())
                .param("case", caseId.value())
                .param("now", utc(now))
                .param("until", utc(until))
                .update();
    }

    /** Ends the running observation; says whether one was running. */
    public boolean end(CaseId caseId, Instant now) {
        return jdbc.sql("update casework.observation set ended_at = :now where case_id = :case and ended_at is null")
                        .param("case", caseId.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    public Optional<KeptObservation> running(CaseId caseId) {
        return jdbc.sql("select * from casework.observation where case_id = :case and ended_at is null")
                .param("case", caseId.value())
                .query((row, number) -> new KeptObservation(
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    /** Plans a re-check; empty when one stands at that moment already. */
    public Optional<Long> planRecheck(Tenant tenant, CaseId caseId, Instant dueAt) {
        return jdbc.sql("insert into casework.recheck (tenant, case_id, due_at) values (:tenant, :case, :due)"
                        + " on conflict (case_id, due_at) do nothing returning id")
                .param("tenant", tenant.value())
                .param("case", caseId.value())
                .param("due", utc(dueAt))
                .query(Long.class)
                .optional();
    }

    public Optional<KeptRecheck> lockRecheck(long id) {
        return jdbc.sql("select * from casework.recheck where id = :id for update")
                .param("id", id)
                .query(ObservationStore::recheck)
                .optional();
    }

    public List<KeptRecheck> rechecks(CaseId caseId) {
        return jdbc.sql("select * from casework.recheck where case_id = :case order by due_at")
                .param("case", caseId.value())
                .query(ObservationStore::recheck)
                .list();
    }

    public void fill(long recheck, Instant at, byte[] sealedFindings) {
        jdbc.sql("update casework.recheck set filled_at = :at, sealed_findings = :findings where id = :id")
                .param("id", recheck)
                .param("at", utc(at))
                .param("findings", sealedFindings)
                .update();
    }

    public boolean confirm(long recheck, CaseId caseId, Instant at, String by) {
        return jdbc.sql(
                                "update casework.recheck set confirmed_at = :at, confirmed_by = :by"
                                        + " where id = :id and case_id = :case and filled_at is not null and confirmed_at is null")
                        .param("id", recheck)
                        .param("case", caseId.value())
                        .param("at", utc(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Keeps an activity once; says whether it was new. */
    public boolean addActivity(
            Tenant tenant, CaseId caseId, Instant at, String kind, byte @Nullable [] sealedNickname, String cause) {
        return jdbc.sql("""
                        insert into casework.account_activity (tenant, case_id, at, kind, sealed_nickname, cause)
                        values (:tenant, :case, :at, :kind, :nickname, :cause)
                        on conflict (case_id, cause) do nothing""")
                        .param("tenant", tenant.value())
                        .param("case", caseId.value())
                        .param("at", utc(at))
                        .param("kind", kind)
                        .param("nickname", sealedNickname)
                        .param("cause", cause)
                        .update()
                == 1;
    }

    public List<KeptActivity> activitySince(CaseId caseId, Instant since) {
        return jdbc.sql("select * from casework.account_activity where case_id = :case and at >= :since order by at")
                .param("case", caseId.value())
                .param("since", utc(since))
                .query((row, number) -> new KeptActivity(
                        row.getTimestamp("at").toInstant(), row.getString("kind"), row.getBytes("sealed_nickname")))
                .list();
    }

    private static KeptRecheck recheck(ResultSet row, int number) throws SQLException {
        return new KeptRecheck(
                row.getLong("id"),
                new Tenant(row.getString("tenant")),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "filled_at"),
                instant(row, "confirmed_at"),
                row.getString("confirmed_by"),
                row.getBytes("sealed_findings"));
    }
}
