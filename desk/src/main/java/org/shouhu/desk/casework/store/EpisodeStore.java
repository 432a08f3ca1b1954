package org.shouhu.desk.casework.store;

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
import org.shouhu.desk.casework.Disposition;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Level;
import org.shouhu.desk.casework.Origin;
import org.shouhu.desk.casework.OutcomeKind;
import org.shouhu.desk.casework.Stage;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.Band;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases' first lines. */
@Repository
public class EpisodeStore {

    private final JdbcClient jdbc;

    EpisodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts the case unless its person has an open one; says whether it did. */
    public boolean insert(
            CaseId id, Tenant tenant, PersonRef person, Origin origin, boolean drill, Band band, Instant at) {
        return jdbc.sql("""
                        insert into casework.episode
                            (id, tenant, person, origin, drill, band, stage, opened_at, updated_at)
                        values (:id, :tenant, :person, :origin, :drill, :band, 'OPEN', :at, :at)
                        on conflict (tenant, person) where stage <> 'CLOSED' do nothing""")
                        .param("id", id.value())
                        .param("tenant", tenant.value())
                        .param("person", person.value())
                        .param("origin", origin.name())
                        .param("drill", drill)
                        .param("band", band.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** The person's case that has not ended, locked until the transaction ends. */
    public Optional<Episode> lockUnended(Tenant tenant, PersonRef person) {
        return jdbc.sql("select * from casework.episode where tenant = :tenant and person = :person"
                        + " and stage <> 'CLOSED' for update")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query(EpisodeStore::episode)
                .optional();
    }

    /** The person's case that has not ended. */
    public Optional<Episode> unended(Tenant tenant, PersonRef person) {
        return jdbc.sql("select * from casework.episode where tenant = :tenant and person = :person"
                        + " and stage <> 'CLOSED'")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query(EpisodeStore::episode)
                .optional();
    }

    public Optional<Episode> find(CaseId id) {
        return jdbc.sql("select * from casework.episode where id = :id")
                .param("id", id.value())
                .query(EpisodeStore::episode)
                .optional();
    }

    /** The case, locked until the transaction ends. */
    public Optional<Episode> lock(CaseId id) {
        return jdbc.sql("select * from casework.episode where id = :id for update")
                .param("id", id.value())
                .query(EpisodeStore::episode)
                .optional();
    }

    /** The cases last changed, newest first. */
    public List<Episode> recent(Tenant tenant, int limit) {
        return jdbc.sql("select * from casework.episode where tenant = :tenant order by updated_at desc limit :limit")
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query(EpisodeStore::episode)
                .list();
    }

    /** How many earlier episodes of the person have ended. */
    public int endedOf(Tenant tenant, PersonRef person) {
        return jdbc.sql("select count(*) from casework.episode where tenant = :tenant and person = :person"
                        + " and stage = 'CLOSED'")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    public void touch(CaseId id, Instant at) {
        jdbc.sql("update casework.episode set updated_at = greatest(updated_at, :at) where id = :id")
                .param("id", id.value())
                .param("at", utc(at))
                .update();
    }

    public void setBand(CaseId id, Band band) {
        set(id, "band", band.name());
    }

    public void setHolder(CaseId id, @Nullable String holder) {
        set(id, "holder", holder);
    }

    public void setStage(CaseId id, Stage stage) {
        set(id, "stage", stage.name());
    }

    public void setAssessed(CaseId id, Level level, Instant at) {
        jdbc.sql("update casework.episode set level = :level, assessed_at = coalesce(assessed_at, :at) where id = :id")
                .param("id", id.value())
                .param("level", level.name())
                .param("at", utc(at))
                .update();
    }

    public void setDisposed(CaseId id, Disposition disposition, Instant at) {
        jdbc.sql("update casework.episode set disposition = :disposition, disposed_at = coalesce(disposed_at, :at)"
                        + " where id = :id")
                .param("id", id.value())
                .param("disposition", disposition.name())
                .param("at", utc(at))
                .update();
    }

    public void setPoliceSent(CaseId id, Instant at) {
        jdbc.sql("update casework.episode set police_sent_at = coalesce(police_sent_at, :at) where id = :id")
                .param("id", id.value())
                .param("at", utc(at))
                .update();
    }

    /** Notes that a human reached the person; says whether it was the first time. */
    public boolean setContact(CaseId id, Instant at) {
        return jdbc.sql("update casework.episode set contact_at = :at where id = :id and contact_at is null")
                        .param("id", id.value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    public void setClosed(CaseId id, OutcomeKind outcome, Instant at) {
        jdbc.sql("update casework.episode set stage = 'CLOSED', outcome = :outcome, closed_at = :at,"
                        + " holder = null where id = :id")
                .param("id", id.value())
                .param("outcome", outcome.name())
                .param("at", utc(at))
                .update();
    }

    private void set(CaseId id, String column, @Nullable String value) {
        jdbc.sql("update casework.episode set " + column + " = :value where id = :id")
                .param("id", id.value())
                .param("value", value)
                .update();
    }

    private static Episode episode(ResultSet row, int number) throws SQLException {
        String level = row.getString("level");
        String disposition = row.getString("disposition");
        String outcome = row.getString("outcome");
        return new Episode(
                new CaseId(row.getObject("id", UUID.class)),
                new Tenant(row.getString("tenant")),
                new PersonRef(row.getString("person")),
                Origin.valueOf(row.getString("origin")),
                row.getBoolean("drill"),
                Band.valueOf(row.getString("band")),
                Stage.valueOf(row.getString("stage")),
                row.getString("holder"),
                level == null ? null : Level.valueOf(level),
                disposition == null ? null : Disposition.valueOf(disposition),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "assessed_at"),
                instant(row, "disposed_at"),
                instant(row, "police_sent_at"),
                instant(row, "contact_at"),
                instant(row, "closed_at"),
                outcome == null ? null : OutcomeKind.valueOf(outcome));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
