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
import org.shouhu.desk.triage.DeadlineKind;
import org.shouhu.desk.triage.Escalation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deadlines and the escalations of those that passed. */
@Repository
public class DeadlineStore {

    private final JdbcClient jdbc;

    DeadlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A deadline; {@code step} counts the escalations already taken. */
    public record Deadline(
            long id,
            Tenant tenant,
            CaseId caseId,
            DeadlineKind kind,
            Instant dueAt,
            int step,
            @Nullable Instant metAt) {}

    /** Starts a deadline unless one of its kind runs for the case; an earlier due moment pulls the running one in. */
    public Deadline start(Tenant tenant, CaseId caseId, DeadlineKind kind, Instant dueAt) {
        Optional<Deadline> running = jdbc.sql("""
                        update triage.deadline set due_at = least(due_at, :due)
                        where case_id = :case and kind = :kind and met_at is null
                        returning *""")
                .param("case", caseId.value())
                .param("kind", kind.name())
                .param("due", utc(dueAt))
                .query(DeadlineStore::deadline)
                .optional();
        return running.orElseGet(() -> jdbc.sql("""
                        insert into triage.deadline (tenant, case_id, kind, round, due_at)
                        select :tenant, :case, :kind, coalesce(max(round), 0) + 1, :due
                        from triage.deadline where case_id = :case and kind = :kind
                        returning *""")
                .param("tenant", tenant.value())
                .param("case", caseId.value())
                .param("kind", kind.name())
                .param("due", utc(dueAt))
                .query(DeadlineStore::deadline)
                .single());
    }

    public Optional<Deadline> lock(long id) {
        return jdbc.sql("select * from triage.deadline where id = :id for update")
                .param("id", id)
                .query(DeadlineStore::deadline)
                .optional();
    }

    /** Marks the running deadline of this kind as met. */
    public void meet(CaseId caseId, DeadlineKind kind, Instant now) {
        jdbc.sql("update triage.deadline set met_at = :now where case_id = :case and kind = :kind and met_at is null")
                .param("case", caseId.value())
                .param("kind", kind.name())
                .param("now", utc(now))
                .update();
    }

    /** Marks every running deadline of the case as met. */
    public void meetAll(CaseId caseId, Instant now) {
        jdbc.sql("update triage.deadline set met_at = :now where case_id = :case and met_at is null")
                .param("case", caseId.value())
                .param("now", utc(now))
                .update();
    }

    /** Counts a step of escalation taken. */
    public void stepped(long id, Instant now) {
        jdbc.sql("update triage.deadline set step = step + 1, breached_at = coalesce(breached_at, :now) where id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    /** Running deadlines that passed before the moment given without a single escalation. */
    public List<Deadline> overlooked(Instant before) {
        return jdbc.sql("select * from triage.deadline where met_at is null and step = 0 and due_at < :before"
                        + " order by due_at limit 100")
                .param("before", utc(before))
                .query(DeadlineStore::deadline)
                .list();
    }

    /** The deadlines of the case that are not met. */
    public List<Deadline> running(CaseId caseId) {
        return jdbc.sql("select * from triage.deadline where case_id = :case and met_at is null order by due_at")
                .param("case", caseId.value())
                .query(DeadlineStore::deadline)
                .list();
    }

    /** Writes an escalation; says whether this step had not been taken before. */
    public boolean escalate(Deadline deadline, DeadlineKind.Addressee addressee, Instant now) {
        return jdbc.sql("""
                        insert into triage.escalation (tenant, deadline_id, case_id, kind, step, addressee, at)
                        values (:tenant, :deadline, :case, :kind, :step, :addressee, :now)
                        on conflict (deadline_id, step) do nothing""")
                        .param("tenant", deadline.tenant().value())
                        .param("deadline", deadline.id())
                        .param("case", deadline.caseId().value())
                        .param("kind", deadline.kind().name())
                        .param("step", deadline.step())
                        .param("addressee", addressee.name())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** When the latest step of this deadline was taken. */
    public Instant lastEscalationAt(long deadline) {
        return jdbc.sql("select max(at) from triage.escalation where deadline_id = :deadline")
                .param("deadline", deadline)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Escalations whose deadline is still not met and that nobody has acknowledged, newest first. */
    public List<Escalation> openEscalations(Tenant tenant) {
        return jdbc.sql("""
                        select e.*, i.person from triage.escalation e
                        join triage.deadline d on d.id = e.deadline_id
                        join triage.queue_item i on i.case_id = e.case_id
                        where e.tenant = :tenant and e.seen_at is null and d.met_at is null
                        order by e.at desc, e.id desc limit 100""")
                .param("tenant", tenant.value())
                .query(DeadlineStore::escalation)
                .list();
    }

    /** Every escalation of the case, oldest first. */
    public List<Escalation> escalations(CaseId caseId) {
        return jdbc.sql("""
                        select e.*, i.person from triage.escalation e
                        join triage.queue_item i on i.case_id = e.case_id
                        where e.case_id = :case order by e.id""")
                .param("case", caseId.value())
                .query(DeadlineStore::escalation)
                .list();
    }

    public void seen(long escalation, String by, Instant now) {
        jdbc.sql("update triage.escalation set seen_by = :by, seen_at = :now where id = :id and seen_at is null")
                .param("id", escalation)
                .param("by", by)
                .param("now", utc(now))
                .update();
    }

    private static Escalation escalation(ResultSet row, int number) throws SQLException {
        return new Escalation(
                row.getLong("id"),
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonRef(row.getString("person")),
                DeadlineKind.valueOf(row.getString("kind")),
                DeadlineKind.Addressee.valueOf(row.getString("addressee")),
                row.getTimestamp("at").toInstant());
    }

    private static Deadline deadline(ResultSet row, int number) throws SQLException {
        Timestamp met = row.getTimestamp("met_at");
        return new Deadline(
                row.getLong("id"),
                new Tenant(row.getString("tenant")),
                new CaseId(row.getObject("case_id", UUID.class)),
                DeadlineKind.valueOf(row.getString("kind")),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("step"),
                met == null ? null : met.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
