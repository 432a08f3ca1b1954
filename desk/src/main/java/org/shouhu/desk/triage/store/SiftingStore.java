package org.shouhu.desk.triage.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.Sifting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was sifted, by whom, and which of it is read again. Reasons are codes of the interface, not free text. */
@Repository
public class SiftingStore {

    private final JdbcClient jdbc;

    SiftingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            Tenant tenant,
            CaseId caseId,
            Instant at,
            String by,
            boolean confirmed,
            @Nullable String reason,
            boolean secondReading) {
        jdbc.sql("""
                        insert into triage.sifted (tenant, case_id, at, by, confirmed, reason, second_reading_due)
                        values (:tenant, :case, :at, :by, :confirmed, :reason, :second)""")
                .param("tenant", tenant.value())
                .param("case", caseId.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("confirmed", confirmed)
                .param("reason", reason)
                .param("second", secondReading)
                .update();
    }

    public List<Sifting.SecondReading> secondReadings(Tenant tenant, String reader) {
        return jdbc.sql("""
                        select id, case_id, at from triage.sifted where tenant = :tenant and second_reading_due
                            and second_at is null and by <> :reader order by at limit 50""")
                .param("tenant", tenant.value())
                .param("reader", reader)
                .query((row, number) -> new Sifting.SecondReading(
                        row.getLong("id"),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    public void secondRead(long id, String by, Instant at) {
        jdbc.sql("update triage.sifted set second_by = :by, second_at = :at where id = :id and second_at is null")
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
