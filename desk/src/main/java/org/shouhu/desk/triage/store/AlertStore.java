package org.shouhu.desk.triage.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.AlertDraft;
import org.shouhu.desk.triage.AlertSource;
import org.shouhu.detection.Band;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Alerts, each once. */
@Repository
public class AlertStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AlertStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether the cause has raised an alert. */
    public boolean knows(Tenant tenant, String cause) {
        return jdbc.sql("select exists (select from triage.alert where tenant = :tenant and cause = :cause)")
                .param("tenant", tenant.value())
                .param("cause", cause)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Keeps the alert; says whether its cause is new. */
    public boolean insert(AlertDraft draft, CaseId caseId, Instant queuedAt) {
        return jdbc.sql("""
                        insert into triage.alert (tenant, cause, case_id, person, band, source, reasons, drill,
                            event_at, received_at, detected_at, queued_at)
                        values (:tenant, :cause, :case, :person, :band, :source, cast(:reasons as jsonb), :drill,
                            :event, :received, :detected, :queued)
                        on conflict (tenant, cause) do nothing""")
                        .param("tenant", draft.tenant().value())
                        .param("cause", draft.cause())
                        .param("case", caseId.value())
                        .param("person", draft.person().value())
                        .param("band", draft.band().name())
                        .param("source", draft.source().name())
                        .param("reasons", json.writeValueAsString(draft.reasons()))
                        .param("drill", draft.drill())
                        .param("event", draft.eventAt().atOffset(ZoneOffset.UTC))
                        .param("received", draft.receivedAt().atOffset(ZoneOffset.UTC))
                        .param("detected", draft.detectedAt().atOffset(ZoneOffset.UTC))
                        .param("queued", queuedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** An alert as it is remembered. */
    public record Kept(Band band, AlertSource source, List<String> reasons, Instant queuedAt) {}

    /** The most urgent alert of just this account since a moment, whichever case took it. */
    public Optional<Kept> mostUrgent(Tenant tenant, PersonRef person, Instant since) {
        return jdbc
                .sql("""
                        select * from triage.alert where tenant = :tenant and person = :person
                            and queued_at >= :since""")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Kept(
                        Band.valueOf(row.getString("band")),
                        AlertSource.valueOf(row.getString("source")),
                        List.of(json.readValue(row.getString("reasons"), String[].class)),
                        row.getTimestamp("queued_at").toInstant()))
                .list()
                .stream()
                .max(Comparator.comparing(Kept::band));
    }

    /** The case of the alert that a cause raised; empty when it raised none. */
    public Optional<CaseId> caseOf(Tenant tenant, String cause) {
        return jdbc.sql("select case_id from triage.alert where tenant = :tenant and cause = :cause")
                .param("tenant", tenant.value())
                .param("cause", cause)
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }
}
