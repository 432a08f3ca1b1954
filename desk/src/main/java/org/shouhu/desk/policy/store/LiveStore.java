package org.shouhu.desk.policy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhu.desk.policy.LivePeriod;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which version was in force when. */
@Repository
public class LiveStore {

    private final JdbcClient jdbc;

    LiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LivePeriod> current(Tenant tenant) {
        return jdbc.sql("select * from policy.live where tenant = :tenant and until is null")
                .param("tenant", tenant.value())
                .query(LiveStore::period)
                .optional();
    }

    /** The latest first. */
    public List<LivePeriod> latest(Tenant tenant, int limit) {
        return jdbc.sql("select * from policy.live where tenant = :tenant order by id desc limit :limit")
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query(LiveStore::period)
                .list();
    }

    /** Ends what is in force and begins a new time; says the number of that time. */
    public long begin(Tenant tenant, int number, LivePeriod.How how, String by, String why, Instant now) {
        jdbc.sql("update policy.live set until = :now where tenant = :tenant and until is null")
                .param("tenant", tenant.value())
                .param("now", VersionStore.utc(now))
                .update();
        return jdbc.sql("""
                        insert into policy.live (tenant, number, since, how, by, why)
                        values (:tenant, :number, :now, :how, :by, :why) returning id""")
                .param("tenant", tenant.value())
                .param("number", number)
                .param("now", VersionStore.utc(now))
                .param("how", how.name())
                .param("by", by)
                .param("why", why)
                .query(Long.class)
                .single();
    }

    private static LivePeriod period(ResultSet row, int number) throws SQLException {
        Timestamp until = row.getTimestamp("until");
        return new LivePeriod(
                row.getLong("id"),
                new Tenant(row.getString("tenant")),
                row.getInt("number"),
                row.getTimestamp("since").toInstant(),
                until == null ? null : until.toInstant(),
                LivePeriod.How.valueOf(row.getString("how")),
                row.getString("by"),
                row.getString("why"));
    }
}
