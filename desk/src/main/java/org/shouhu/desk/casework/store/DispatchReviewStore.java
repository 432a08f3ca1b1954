package org.shouhu.desk.casework.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.DispatchVerdict;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Moments;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews of dispatches: rows are added, never changed. */
@Repository
public class DispatchReviewStore {

    private final JdbcClient jdbc;

    DispatchReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            Tenant tenant,
            CaseId caseId,
            Instant at,
            String by,
            DispatchVerdict verdict,
            byte @Nullable [] sealedNote) {
        jdbc.sql("insert into casework.dispatch_review (tenant, case_id, at, by, verdict, sealed_note)"
                        + " values (:tenant, :case, :at, :by, :verdict, :note)")
                .param("tenant", tenant.value())
                .param("case", caseId.value())
                .param("at", Moments.parameter(at))
                .param("by", by)
                .param("verdict", verdict.name())
                .param("note", sealedNote)
                .update();
    }

    public Optional<DispatchVerdict> latest(CaseId caseId) {
        return jdbc.sql("select verdict from casework.dispatch_review where case_id = :case order by id desc limit 1")
                .param("case", caseId.value())
                .query((row, number) -> DispatchVerdict.valueOf(row.getString(1)))
                .optional();
    }

    /** The latest verdicts of a tenant's cases, drills left out. */
    public Map<DispatchVerdict, Integer> counts(Tenant tenant) {
        Map<DispatchVerdict, Integer> counts = new EnumMap<>(DispatchVerdict.class);
        jdbc.sql("""
                        select verdict, count(*) from (
                            select distinct on (r.case_id) r.case_id, r.verdict
                            from casework.dispatch_review r join casework.episode e on e.id = r.case_id
                            where r.tenant = :tenant and not e.drill
                            order by r.case_id, r.id desc) latest
                        group by verdict""")
                .param("tenant", tenant.value())
                .query((row, number) -> counts.put(DispatchVerdict.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }
}
