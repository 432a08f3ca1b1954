package org.shouhu.desk.casework.store;

import static org.shouhu.desk.casework.store.EpisodeStore.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.Disposition;
import org.shouhu.desk.casework.Level;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Assessments and dispositions: rows are added, never changed. */
@Repository
public class JudgementStore {

    private final JdbcClient jdbc;

    JudgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An assessment as it is stored. */
    public record SealedAssessment(Instant at, String by, Level level, byte[] sealed) {}

    public void addAssessment(Tenant tenant, CaseId caseId, Instant at, String by, Level level, byte[] sealed) {
        jdbc.sql("insert into casework.assessment (tenant, case_id, at, by, level, sealed)"
                        + " values (:tenant, :case, :at, :by, :level, :sealed)")
                .param("tenant", tenant.value())
                .param("case", caseId.value())
                .param("at", utc(at))
                .param("by", by)
                .param("level", level.name())
                .param("sealed", sealed)
                .update();
    }

    public Optional<SealedAssessment> latestAssessment(CaseId caseId) {
        return jdbc.sql("select * from casework.assessment where case_id = :case order by id desc limit 1")
                .param("case", caseId.value())
                .query((row, number) -> new SealedAssessment(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        Level.valueOf(row.getString("level")),
                        row.getBytes("sealed")))
                .optional();
    }

    public void addDisposition(
            Tenant tenant,
            CaseId caseId,
            Instant at,
            String by,
            Disposition disposition,
            byte @Nullable [] sealedReason) {
        jdbc.sql("insert into casework.disposition (tenant, case_id, at, by, disposition, sealed_reason)"
                        + " values (:tenant, :case, :at, :by, :disposition, :reason)")
                .param("tenant", tenant.value())
                .param("case", caseId.value())
                .param("at", utc(at))
                .param("by", by)
                .param("disposition", disposition.name())
                .param("reason", sealedReason)
                .update();
    }

    /** Every disposition of the case, oldest first. */
    public List<Disposition> dispositions(CaseId caseId) {
        return jdbc.sql("select disposition from casework.disposition where case_id = :case order by id")
                .param("case", caseId.value())
                .query((row, number) -> Disposition.valueOf(row.getString(1)))
                .list();
    }
}
