package org.shouhu.desk.conversation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Talks of cases. */
@Repository
public class TalkStore {

    private final JdbcClient jdbc;

    TalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record KeptTalk(
            CaseId caseId,
            String shop,
            byte[] sealedName,
            Instant openedAt,
            @Nullable Instant handedOverAt,
            @Nullable String handedOverBy) {}

    /** Keeps a talk once. */
    public void open(Tenant tenant, CaseId caseId, String shop, byte[] nameHash, byte[] sealedName, Instant now) {
        jdbc.sql("""
                        insert into conversation.talk (tenant, case_id, shop, name_hash, sealed_name, opened_at)
                        values (:tenant, :case, :shop, :hash, :name, :now) on conflict do nothing""")
                .param("tenant", tenant.value())
                .param("case", caseId.value())
                .param("shop", shop)
                .param("hash", nameHash)
                .param("name", sealedName)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The talks of a case, latest opened first. */
    public List<KeptTalk> of(CaseId caseId) {
        return jdbc.sql("select * from conversation.talk where case_id = :case order by opened_at desc")
                .param("case", caseId.value())
                .query(TalkStore::talk)
                .list();
    }

    /** The talks of a shop since a moment, latest opened first. */
    public List<KeptTalk> ofShop(Tenant tenant, String shop, Instant since) {
        return jdbc.sql("select * from conversation.talk where tenant = :tenant and shop = :shop"
                        + " and opened_at >= :since order by opened_at desc limit 50")
                .param("tenant", tenant.value())
                .param("shop", shop)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(TalkStore::talk)
                .list();
    }

    public boolean handOver(CaseId caseId, String shop, String by, Instant now) {
        return jdbc.sql("update conversation.talk set handed_over_at = :now, handed_over_by = :by"
                                + " where case_id = :case and shop = :shop and handed_over_at is null")
                        .param("case", caseId.value())
                        .param("shop", shop)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static KeptTalk talk(ResultSet row, int number) throws SQLException {
        Timestamp handedOver = row.getTimestamp("handed_over_at");
        return new KeptTalk(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("shop"),
                row.getBytes("sealed_name"),
                row.getTimestamp("opened_at").toInstant(),
                handedOver == null ? null : handedOver.toInstant(),
                row.getString("handed_over_by"));
    }
}
