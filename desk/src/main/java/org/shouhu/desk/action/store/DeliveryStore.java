package org.shouhu.desk.action.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.ActionId;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be sent to partners, and how often it was tried. */
@Repository
public class DeliveryStore {

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message to a partner; its id is the webhook's id, the same at every try, so that a partner counts it once. */
    public record Delivery(
            UUID id,
            Tenant tenant,
            CaseId caseId,
            ActionId actionId,
            String partner,
            byte[] sealedBody,
            int attempts,
            Instant firstAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant gaveUpAt) {}

    public void insert(Delivery delivery) {
        jdbc.sql("""
                        insert into action.delivery (id, tenant, case_id, action_id, partner, sealed_body, first_at)
                        values (:id, :tenant, :case, :action, :partner, :body, :at)""")
                .param("id", delivery.id())
                .param("tenant", delivery.tenant().value())
                .param("case", delivery.caseId().value())
                .param("action", delivery.actionId().value())
                .param("partner", delivery.partner())
                .param("body", delivery.sealedBody())
                .param("at", delivery.firstAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Delivery> find(UUID id) {
        return jdbc.sql("select * from action.delivery where id = :id")
                .param("id", id)
                .query((row, number) -> {
                    Timestamp delivered = row.getTimestamp("delivered_at");
                    Timestamp gaveUp = row.getTimestamp("gave_up_at");
                    return new Delivery(
                            row.getObject("id", UUID.class),
                            new Tenant(row.getString("tenant")),
                            new CaseId(row.getObject("case_id", UUID.class)),
                            new ActionId(row.getObject("action_id", UUID.class)),
                            row.getString("partner"),
                            row.getBytes("sealed_body"),
                            row.getInt("attempts"),
                            row.getTimestamp("first_at").toInstant(),
                            delivered == null ? null : delivered.toInstant(),
                            gaveUp == null ? null : gaveUp.toInstant());
                })
                .optional();
    }

    /** Notes that the partner has it; says whether that is new. */
    public boolean delivered(UUID id, Instant at) {
        return jdbc.sql("update action.delivery set delivered_at = :at, attempts = attempts + 1"
                                + " where id = :id and delivered_at is null")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Notes a try that failed, by a code such as {@code http-500} or {@code timeout}. */
    public void failed(UUID id, String failure) {
        jdbc.sql("update action.delivery set attempts = attempts + 1, last_failure = :failure where id = :id")
                .param("id", id)
                .param("failure", failure)
                .update();
    }

    public boolean giveUp(UUID id, Instant at) {
        return jdbc.sql("update action.delivery set gave_up_at = :at"
                                + " where id = :id and delivered_at is null and gave_up_at is null")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
