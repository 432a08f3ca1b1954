package org.shouhu.desk.policy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.policy.PolicyVersion;
import org.shouhu.desk.policy.ShadowRun;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.Band;
import org.shouhu.pipeline.ShadowTally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Versions that run beside the one in force, and what the stream counts of them. */
@Repository
public class ShadowStore {

    private static final String SUMS = """
            select s.*, coalesce(sum(t.graded), 0) as graded, coalesce(sum(t.live_alerts), 0) as live_alerts,
                coalesce(sum(t.shadow_alerts), 0) as shadow_alerts, max(t.counted_to) as counted_to
            from policy.shadow s left join policy.shadow_tally t on t.shadow = s.id\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ShadowStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Begins a run; says its number. */
    public long begin(PolicyVersion version, String by, Instant now) {
        return jdbc.sql("""
                        insert into policy.shadow (tenant, number, revision, started_at, started_by)
                        values (:tenant, :number, :revision, :now, :by) returning id""")
                .param("tenant", version.tenant().value())
                .param("number", version.number())
                .param("revision", version.revision())
                .param("now", VersionStore.utc(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    public void end(long id, String by, Instant now) {
        jdbc.sql("update policy.shadow set stopped_at = :now, stopped_by = :by where id = :id and stopped_at is null")
                .param("id", id)
                .param("now", VersionStore.utc(now))
                .param("by", by)
                .update();
    }

    /** What runs now. */
    public Optional<ShadowRun> running(Tenant tenant) {
        return jdbc.sql(SUMS + "where s.tenant = :tenant and s.stopped_at is null group by s.id")
                .param("tenant", tenant.value())
                .query(this::run)
                .optional();
    }

    /** The runs of a version, the latest first. */
    public List<ShadowRun> of(PolicyVersion version, int limit) {
        return jdbc.sql(
                        SUMS
                                + "where s.tenant = :tenant and s.number = :number group by s.id order by s.id desc limit :limit")
                .param("tenant", version.tenant().value())
                .param("number", version.number())
                .param("limit", limit)
                .query(this::run)
                .list();
    }

    /** Keeps a tally of a run of this tenant; one that comes twice counts once, one of no known run is left. */
    public void add(long run, ShadowTally tally) {
        jdbc.sql("""
                        insert into policy.shadow_tally (id, shadow, tenant, live, counted_from, counted_to, graded,
                            live_alerts, shadow_alerts, counts, examples)
                        select :id, s.id, s.tenant, :live, :from, :to, :graded, :alerts, :instead,
                            cast(:counts as jsonb), cast(:examples as jsonb)
                        from policy.shadow s where s.id = :run and s.tenant = :tenant
                        on conflict do nothing""")
                .param("id", tally.id())
                .param("run", run)
                .param("tenant", tally.tenant())
                .param("live", tally.live())
                .param("from", VersionStore.utc(tally.from()))
                .param("to", VersionStore.utc(tally.to()))
                .param("graded", tally.graded())
                .param("alerts", tally.liveAlerts())
                .param("instead", tally.shadowAlerts())
                .param("counts", json.writeValueAsString(tally.counts()))
                .param("examples", json.writeValueAsString(tally.examples()))
                .update();
    }

    /** The latest examples of a run, those of the latest tallies first. */
    public List<ShadowTally.Example> examples(long run, int tallies) {
        return jdbc
                .sql("select examples from policy.shadow_tally where shadow = :run and examples <> '[]'"
                        + " order by counted_to desc limit :tallies")
                .param("run", run)
                .param("tallies", tallies)
                .query((row, number) -> json.readValue(row.getString(1), ShadowTally.Example[].class))
                .list()
                .stream()
                .flatMap(Arrays::stream)
                .toList();
    }

    private List<ShadowRun.Pair> pairs(long run) {
        return jdbc.sql("""
                        select c ->> 'live' as live, c ->> 'shadow' as instead, sum(cast(c ->> 'events' as bigint)) as n
                        from policy.shadow_tally t, jsonb_array_elements(t.counts) c
                        where t.shadow = :run group by 1, 2""")
                .param("run", run)
                .query((row, number) -> new ShadowRun.Pair(
                        Band.valueOf(row.getString("live")), Band.valueOf(row.getString("instead")), row.getLong("n")))
                .list();
    }

    private ShadowRun run(ResultSet row, int number) throws SQLException {
        return new ShadowRun(
                row.getLong("id"),
                row.getInt("number"),
                row.getInt("revision"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                instant(row, "stopped_at"),
                row.getString("stopped_by"),
                row.getLong("graded"),
                row.getLong("live_alerts"),
                row.getLong("shadow_alerts"),
                instant(row, "counted_to"),
                pairs(row.getLong("id")),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
