package org.shouhu.desk.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.Confidence;
import org.shouhu.desk.identity.FactId;
import org.shouhu.desk.identity.FactKind;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Moments;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault's rows. */
public final class Facts {
    private static final String COLUMNS = "fact_id, person_ref, kind, sealed, source, observed_at, confidence";

    private final JdbcClient database;

    /** On the vault's tables. */
    public Facts(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
    }

    /** A fact as it is kept. */
    public record Row(
            FactId id,
            PersonRef person,
            FactKind kind,
            byte[] sealed,
            String source,
            Instant observedAt,
            Confidence confidence) {}

    /** A fact and the case that knows it. */
    public record OfCase(CaseId caseId, Row row) {}

    /** Keeps a fact; the same value from the same source is kept once, with the latest observation. */
    public FactId keep(Tenant tenant, CaseId caseId, Row fact, byte[] digest) {
        return database.sql(
                        "INSERT INTO identity.fact AS f (fact_id, tenant, case_id, person_ref, kind, sealed, digest,"
                                + " source, observed_at, confidence) VALUES (:id, :tenant, :caseId, :person, :kind, :sealed,"
                                + " :digest, :source, :observedAt, :confidence)"
                                + " ON CONFLICT (tenant, case_id, person_ref, kind, digest, source) DO UPDATE SET"
                                + " observed_at = greatest(f.observed_at, excluded.observed_at),"
                                + " confidence = excluded.confidence RETURNING fact_id")
                .param("id", fact.id().value())
                .param("tenant", tenant.value())
                .param("caseId", caseId.value())
                .param("person", fact.person().value())
                .param("kind", fact.kind().name())
                .param("sealed", fact.sealed())
                .param("digest", digest)
                .param("source", fact.source())
                .param("observedAt", Moments.parameter(fact.observedAt()))
                .param("confidence", fact.confidence().name())
                .query((row, number) -> new FactId(row.getObject("fact_id", UUID.class)))
                .single();
    }

    /** All of a case, by kind, latest first. */
    public List<Row> ofCase(Tenant tenant, CaseId caseId) {
        return database.sql("SELECT " + COLUMNS + " FROM identity.fact WHERE tenant = :tenant AND case_id = :caseId"
                        + " ORDER BY kind, observed_at DESC, fact_id")
                .param("tenant", tenant.value())
                .param("caseId", caseId.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** One of a case. */
    public Optional<Row> find(Tenant tenant, CaseId caseId, FactId id) {
        return database.sql("SELECT " + COLUMNS + " FROM identity.fact WHERE tenant = :tenant AND case_id = :caseId"
                        + " AND fact_id = :id")
                .param("tenant", tenant.value())
                .param("caseId", caseId.value())
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** What cases know of one kind about a person, latest first. */
    public List<OfCase> ofPerson(Tenant tenant, PersonRef person, FactKind kind) {
        return database.sql("SELECT case_id, " + COLUMNS + " FROM identity.fact WHERE tenant = :tenant"
                        + " AND person_ref = :person AND kind = :kind ORDER BY observed_at DESC, fact_id")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("kind", kind.name())
                .query((row, number) -> new OfCase(new CaseId(row.getObject("case_id", UUID.class)), read(row)))
                .list();
    }

    /** Persons about whom the same value is known. */
    public List<PersonRef> personsWith(Tenant tenant, FactKind kind, byte[] digest) {
        return database.sql("SELECT DISTINCT person_ref FROM identity.fact WHERE tenant = :tenant AND kind = :kind"
                        + " AND digest = :digest ORDER BY person_ref")
                .param("tenant", tenant.value())
                .param("kind", kind.name())
                .param("digest", digest)
                .query((row, number) -> new PersonRef(row.getString("person_ref")))
                .list();
    }

    /** Notes that an actor may read a fact until a moment. */
    public void noteReveal(Tenant tenant, FactId id, Actor actor, Instant until) {
        database.sql("INSERT INTO identity.reveal (fact_id, tenant, actor, until) VALUES (:id, :tenant, :actor, :until)"
                        + " ON CONFLICT (fact_id, actor) DO UPDATE SET until = excluded.until")
                .param("id", id.value())
                .param("tenant", tenant.value())
                .param("actor", actor.value())
                .param("until", Moments.parameter(until))
                .update();
    }

    /** What an actor may read of a case at a moment. */
    public List<FactId> revealed(Tenant tenant, CaseId caseId, Actor actor, Instant now) {
        return database.sql("SELECT r.fact_id FROM identity.reveal r JOIN identity.fact f USING (fact_id)"
                        + " WHERE f.tenant = :tenant AND f.case_id = :caseId AND r.actor = :actor AND r.until > :now")
                .param("tenant", tenant.value())
                .param("caseId", caseId.value())
                .param("actor", actor.value())
                .param("now", Moments.parameter(now))
                .query((row, number) -> new FactId(row.getObject("fact_id", UUID.class)))
                .list();
    }

    /** Removes a case's facts with their reveals; returns how many. */
    public int deleteAll(Tenant tenant, CaseId caseId) {
        return database.sql("DELETE FROM identity.fact WHERE tenant = :tenant AND case_id = :caseId")
                .param("tenant", tenant.value())
                .param("caseId", caseId.value())
                .update();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new FactId(row.getObject("fact_id", UUID.class)),
                new PersonRef(row.getString("person_ref")),
                FactKind.valueOf(row.getString("kind")),
                row.getBytes("sealed"),
                row.getString("source"),
                Moments.read(row, "observed_at"),
                Confidence.valueOf(row.getString("confidence")));
    }
}
