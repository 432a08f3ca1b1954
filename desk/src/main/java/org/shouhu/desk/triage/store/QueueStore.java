package org.shouhu.desk.triage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.AlertDraft;
import org.shouhu.desk.triage.AlertSource;
import org.shouhu.desk.triage.Lane;
import org.shouhu.desk.triage.QueueItem;
import org.shouhu.detection.Band;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The queue: at most one item a case. */
@Repository
public class QueueStore {

    private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QueueStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Where an alert found its place: whether the item waits for somebody, and until when it must be claimed. */
    public record Placed(boolean waits, Instant claimDue) {}

    /** A held item whose holder has shown no sign of life. */
    public record Held(CaseId caseId, Tenant tenant, String holder) {}

    /**
     * Adds an item, or sharpens the one that the case has: the band only rises, a sifted item moves to the queue, who
     * waits keeps their place, an item that had left waits anew.
     */
    public Placed place(AlertDraft draft, CaseId caseId, Lane lane, Instant now, Instant claimDue) {
        return jdbc.sql("""
                insert into triage.queue_item as item (case_id, tenant, person, lane, band, urgency, source, reasons,
                    shop, drill, waiting_since, claim_due)
                values (:case, :tenant, :person, :lane, :band, :urgency, :source, cast(:reasons as jsonb),
                    :shop, :drill, :now, :due)
                on conflict (case_id) do update set
                    lane = case when item.left_at is not null then excluded.lane
                                when item.lane = 'QUEUE' then item.lane else excluded.lane end,
                    band = case when item.left_at is not null or excluded.urgency > item.urgency
                                then excluded.band else item.band end,
                    urgency = case when item.left_at is not null then excluded.urgency
                                   else greatest(item.urgency, excluded.urgency) end,
                    reasons = case when item.left_at is not null or excluded.urgency >= item.urgency
                                   then excluded.reasons else item.reasons end,
                    shop = coalesce(excluded.shop, item.shop),
                    alerts = item.alerts + 1,
                    waiting_since = case when item.left_at is not null then excluded.waiting_since
                                         else item.waiting_since end,
                    claim_due = case when item.left_at is not null then excluded.claim_due
                                     else least(item.claim_due, excluded.claim_due) end,
                    claimed_by = case when item.left_at is not null then null else item.claimed_by end,
                    claimed_at = case when item.left_at is not null then null else item.claimed_at end,
                    left_at = null
                returning claimed_by is null as waits, claim_due""")
                .param("case", caseId.value())
                .param("tenant", draft.tenant().value())
                .param("person", draft.person().value())
                .param("lane", lane.name())
                .param("band", draft.band().name())
                .param("urgency", draft.band().ordinal())
                .param("source", draft.source().name())
                .param("reasons", json.writeValueAsString(draft.reasons()))
                .param("shop", draft.shop())
                .param("drill", draft.drill())
                .param("now", utc(now))
                .param("due", utc(claimDue))
                .query((row, number) -> new Placed(
                        row.getBoolean("waits"), row.getTimestamp("claim_due").toInstant()))
                .single();
    }

    /**
     * Takes what stands under one case into the item of another, or makes it that one's: the higher band, the longer
     * wait, the earlier deadline, the queue before the sifting lane, whoever holds either. Empty when nothing stood.
     */
    public Optional<Placed> takeIn(CaseId main, PersonRef person, CaseId other) {
        return jdbc.sql("""
                insert into triage.queue_item as item (case_id, tenant, person, lane, band, urgency, source, reasons,
                    shop, alerts, drill, waiting_since, claim_due, claimed_by, claimed_at, seen_at)
                select :main, tenant, :person, lane, band, urgency, source, reasons,
                    shop, alerts, drill, waiting_since, claim_due, claimed_by, claimed_at, seen_at
                from triage.queue_item where case_id = :other and left_at is null
                on conflict (case_id) do update set
                    lane = case when item.left_at is null and item.lane = 'QUEUE' then item.lane else excluded.lane end,
                    band = case when item.left_at is not null or excluded.urgency > item.urgency
                                then excluded.band else item.band end,
                    urgency = case when item.left_at is not null then excluded.urgency
                                   else greatest(item.urgency, excluded.urgency) end,
                    reasons = case when item.left_at is not null or excluded.urgency > item.urgency
                                   then excluded.reasons else item.reasons end,
                    shop = coalesce(item.shop, excluded.shop),
                    alerts = item.alerts + excluded.alerts,
                    waiting_since = case when item.left_at is not null then excluded.waiting_since
                                         else least(item.waiting_since, excluded.waiting_since) end,
                    claim_due = case when item.left_at is not null then excluded.claim_due
                                     else least(item.claim_due, excluded.claim_due) end,
                    claimed_by = case when item.left_at is not null or item.claimed_by is null
                                      then excluded.claimed_by else item.claimed_by end,
                    claimed_at = case when item.left_at is not null or item.claimed_by is null
                                      then excluded.claimed_at else item.claimed_at end,
                    seen_at = case when item.left_at is not null or item.claimed_by is null
                                   then excluded.seen_at else item.seen_at end,
                    left_at = null
                returning claimed_by is null as waits, claim_due""")
                .param("main", main.value())
                .param("person", person.value())
                .param("other", other.value())
                .query((row, number) -> new Placed(
                        row.getBoolean("waits"), row.getTimestamp("claim_due").toInstant()))
                .optional();
    }

    /** Lets an item that had left wait in the queue anew; says whether there was one. */
    public boolean waitAgain(CaseId caseId, Instant now, Instant claimDue) {
        return jdbc.sql("""
                        update triage.queue_item set lane = 'QUEUE', waiting_since = :now, claim_due = :due,
                            claimed_by = null, claimed_at = null, seen_at = null, left_at = null
                        where case_id = :case""")
                        .param("case", caseId.value())
                        .param("now", utc(now))
                        .param("due", utc(claimDue))
                        .update()
                == 1;
    }

    /** Who waits in a lane, most urgent first, then longest waiting. */
    public List<QueueItem> waiting(Tenant tenant, Lane lane, int limit) {
        return jdbc.sql("""
                        select * from triage.queue_item where tenant = :tenant and lane = :lane and left_at is null
                            and claimed_by is null
                        order by urgency desc, waiting_since, case_id limit :limit""")
                .param("tenant", tenant.value())
                .param("lane", lane.name())
                .param("limit", limit)
                .query(this::item)
                .list();
    }

    /** Who is in a colleague's hands, latest claimed first. */
    public List<QueueItem> held(Tenant tenant, int limit) {
        return jdbc.sql("""
                        select * from triage.queue_item where tenant = :tenant and left_at is null
                            and claimed_by is not null
                        order by claimed_at desc, case_id limit :limit""")
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query(this::item)
                .list();
    }

    public Optional<QueueItem> find(CaseId caseId) {
        return jdbc.sql("select * from triage.queue_item where case_id = :case and left_at is null")
                .param("case", caseId.value())
                .query(this::item)
                .optional();
    }

    /** Takes the item for this holder when nobody has it; says whether it did. */
    public boolean claim(CaseId caseId, String holder, Instant now) {
        return jdbc.sql("""
                        update triage.queue_item set lane = 'QUEUE', claimed_by = :holder, claimed_at = :now, seen_at = :now
                        where case_id = :case and left_at is null and claimed_by is null""")
                        .param("case", caseId.value())
                        .param("holder", holder)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Gives the item from one holder to another. */
    public boolean handOver(CaseId caseId, String from, String to, Instant now) {
        return jdbc.sql("""
                        update triage.queue_item set claimed_by = :to, claimed_at = :now, seen_at = :now
                        where case_id = :case and left_at is null and claimed_by = :from""")
                        .param("case", caseId.value())
                        .param("from", from)
                        .param("to", to)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Puts a held item back, to be claimed before the moment given. */
    public boolean release(CaseId caseId, String holder, Instant claimDue) {
        return jdbc.sql("""
                        update triage.queue_item set claimed_by = null, claimed_at = null, seen_at = null, claim_due = :due
                        where case_id = :case and left_at is null and claimed_by = :holder""")
                        .param("case", caseId.value())
                        .param("holder", holder)
                        .param("due", utc(claimDue))
                        .update()
                == 1;
    }

    /** Moves a sifted item to the queue. */
    public boolean confirmSifted(CaseId caseId) {
        return jdbc.sql("update triage.queue_item set lane = 'QUEUE' where case_id = :case and lane = 'SIFTING'"
                                + " and left_at is null and claimed_by is null")
                        .param("case", caseId.value())
                        .update()
                == 1;
    }

    /** Takes the item out of the queue. */
    public boolean leave(CaseId caseId, Instant now) {
        return jdbc.sql("update triage.queue_item set left_at = :now where case_id = :case and left_at is null")
                        .param("case", caseId.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Notes a holder's sign of life on everything they hold. */
    public void seen(String holder, Instant now) {
        jdbc.sql("update triage.queue_item set seen_at = :now where claimed_by = :holder and left_at is null"
                        + " and seen_at < :now")
                .param("holder", holder)
                .param("now", utc(now))
                .update();
    }

    /** Notes a sign of life of every holder: the demo's clock jumped, and nobody fell silent meanwhile. */
    public void allSeen(Instant now) {
        jdbc.sql("update triage.queue_item set seen_at = :now where claimed_by is not null and left_at is null")
                .param("now", utc(now))
                .update();
    }

    /** Held items whose holder has been silent since before the moment given. */
    public List<Held> silentSince(Instant before) {
        return jdbc.sql("""
                        select case_id, tenant, claimed_by from triage.queue_item
                        where claimed_by is not null and left_at is null and seen_at < :before
                        for update skip locked""")
                .param("before", utc(before))
                .query((row, number) -> new Held(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new Tenant(row.getString("tenant")),
                        row.getString("claimed_by")))
                .list();
    }

    private QueueItem item(ResultSet row, int number) throws SQLException {
        return new QueueItem(
                new CaseId(row.getObject("case_id", UUID.class)),
                new Tenant(row.getString("tenant")),
                new PersonRef(row.getString("person")),
                Lane.valueOf(row.getString("lane")),
                Band.valueOf(row.getString("band")),
                AlertSource.valueOf(row.getString("source")),
                json.readValue(row.getString("reasons"), CODES),
                row.getString("shop"),
                row.getInt("alerts"),
                row.getBoolean("drill"),
                row.getTimestamp("waiting_since").toInstant(),
                row.getTimestamp("claim_due").toInstant(),
                row.getString("claimed_by"),
                instant(row, "claimed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
