package org.shouhu.desk.action.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders that are known of a case's person. */
@Repository
public class OrderStore {

    private final JdbcClient jdbc;

    OrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record KeptOrder(
            String number,
            String status,
            @Nullable String shop,
            @Nullable String carrier,
            @Nullable String tracking,
            @Nullable String parcelStatus,
            byte @Nullable [] sealedItems,
            Instant observedAt) {}

    /** Keeps an order, or what is newer about it; what is not known stays as it was. */
    public void see(Tenant tenant, CaseId caseId, KeptOrder order) {
        jdbc.sql("""
                        insert into action.known_order as known (tenant, case_id, order_number, status, shop, carrier,
                            tracking, parcel_status, sealed_items, observed_at)
                        values (:tenant, :case, :number, :status, :shop, :carrier, :tracking, :parcel, :items, :at)
                        on conflict (case_id, order_number) do update set
                            status = case when excluded.status = '' or excluded.observed_at < known.observed_at
                                          then known.status else excluded.status end,
                            shop = coalesce(excluded.shop, known.shop),
                            carrier = coalesce(excluded.carrier, known.carrier),
                            tracking = coalesce(excluded.tracking, known.tracking),
                            parcel_status = coalesce(excluded.parcel_status, known.parcel_status),
                            sealed_items = coalesce(excluded.sealed_items, known.sealed_items),
                            observed_at = greatest(excluded.observed_at, known.observed_at)""")
                .param("tenant", tenant.value())
                .param("case", caseId.value())
                .param("number", order.number())
                .param("status", order.status())
                .param("shop", order.shop())
                .param("carrier", order.carrier())
                .param("tracking", order.tracking())
                .param("parcel", order.parcelStatus())
                .param("items", order.sealedItems())
                .param("at", order.observedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<KeptOrder> of(CaseId caseId) {
        return jdbc.sql("select * from action.known_order where case_id = :case order by observed_at, order_number")
                .param("case", caseId.value())
                .query((row, number) -> new KeptOrder(
                        row.getString("order_number"),
                        row.getString("status"),
                        row.getString("shop"),
                        row.getString("carrier"),
                        row.getString("tracking"),
                        row.getString("parcel_status"),
                        row.getBytes("sealed_items"),
                        row.getTimestamp("observed_at").toInstant()))
                .list();
    }
}
