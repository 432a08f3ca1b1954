package org.shouhu.desk.action.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.Action;
import org.shouhu.desk.action.ActionId;
import org.shouhu.desk.action.ActionKind;
import org.shouhu.desk.action.LegalBasis;
import org.shouhu.desk.action.Step;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Actions and the receipts that moved them. */
@Repository
public class ActionStore {

    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the action, unless the same is running for the case already; says whether it did. */
    public boolean insert(Action action, byte @Nullable [] sealedNecessity) {
        return jdbc.sql("""
                        insert into action.action (id, tenant, case_id, kind, partner, subject, step, drill,
                            legal_basis, disclosed, sealed_necessity, incident_number, asked_by, asked_at, stepped_at)
                        values (:id, :tenant, :case, :kind, :partner, :subject, :step, :drill,
                            :basis, cast(:disclosed as jsonb), :necessity, :incident, :by, :at, :at)
                        on conflict do nothing""")
                        .param("id", action.id().value())
                        .param("tenant", action.tenant().value())
                        .param("case", action.caseId().value())
                        .param("kind", action.kind().name())
                        .param("partner", action.partner())
                        .param("subject", action.subject())
                        .param("step", action.step().name())
                        .param("drill", action.drill())
                        .param("basis", action.legalBasis().name())
                        .param("disclosed", json.writeValueAsString(action.disclosed()))
                        .param("necessity", sealedNecessity)
                        .param("incident", action.incidentNumber())
                        .param("by", action.askedBy())
                        .param("at", utc(action.askedAt()))
                        .update()
                == 1;
    }

    public Optional<Action> find(ActionId id) {
        return jdbc.sql("select * from action.action where id = :id")
                .param("id", id.value())
                .query(this::action)
                .optional();
    }

    /** The action, locked until the transaction ends. */
    public Optional<Action> lock(ActionId id) {
        return jdbc.sql("select * from action.action where id = :id for update")
                .param("id", id.value())
                .query(this::action)
                .optional();
    }

    /** What was asked for the case, oldest first. */
    public List<Action> of(CaseId caseId) {
        return jdbc.sql("select * from action.action where case_id = :case order by asked_at, id")
                .param("case", caseId.value())
                .query(this::action)
                .list();
    }

    public void step(ActionId id, Step step, @Nullable String incidentNumber, Instant at) {
        jdbc.sql("update action.action set step = :step, stepped_at = :at,"
                        + " incident_number = coalesce(:incident, incident_number) where id = :id")
                .param("id", id.value())
                .param("step", step.name())
                .param("incident", incidentNumber)
                .param("at", utc(at))
                .update();
    }

    public void noteIncident(ActionId id, String incidentNumber) {
        jdbc.sql("update action.action set incident_number = :incident where id = :id")
                .param("id", id.value())
                .param("incident", incidentNumber)
                .update();
    }

    /** Keeps a receipt; says whether its message is new. */
    public boolean addReceipt(
            String partner,
            String messageId,
            Tenant tenant,
            ActionId action,
            String step,
            Instant at,
            Instant receivedAt) {
        return jdbc.sql("""
                        insert into action.receipt (partner, message_id, tenant, action_id, step, at, received_at)
                        values (:partner, :message, :tenant, :action, :step, :at, :received)
                        on conflict do nothing""")
                        .param("partner", partner)
                        .param("message", messageId)
                        .param("tenant", tenant.value())
                        .param("action", action.value())
                        .param("step", step)
                        .param("at", utc(at))
                        .param("received", utc(receivedAt))
                        .update()
                == 1;
    }

    private Action action(ResultSet row, int number) throws SQLException {
        return new Action(
                new ActionId(row.getObject("id", UUID.class)),
                new Tenant(row.getString("tenant")),
                new CaseId(row.getObject("case_id", UUID.class)),
                ActionKind.valueOf(row.getString("kind")),
                row.getString("partner"),
                row.getString("subject"),
                Step.valueOf(row.getString("step")),
                row.getBoolean("drill"),
                LegalBasis.valueOf(row.getString("legal_basis")),
                json.readValue(row.getString("disclosed"), CODES),
                row.getString("incident_number"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("stepped_at").toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
