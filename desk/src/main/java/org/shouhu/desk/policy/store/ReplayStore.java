package org.shouhu.desk.policy.store;

import java.util.List;
import org.shouhu.desk.policy.PolicyVersion;
import org.shouhu.desk.policy.ReplayResult;
import org.shouhu.desk.policy.Replayed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What replays showed. */
@Repository
public class ReplayStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReplayStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(PolicyVersion version, Replayed replayed) {
        jdbc.sql("""
                        insert into policy.replay (tenant, number, revision, at, by, result)
                        values (:tenant, :number, :revision, :at, :by, cast(:result as jsonb))""")
                .param("tenant", version.tenant().value())
                .param("number", version.number())
                .param("revision", replayed.revision())
                .param("at", VersionStore.utc(replayed.at()))
                .param("by", replayed.by())
                .param("result", json.writeValueAsString(replayed.result()))
                .update();
    }

    /** The latest first. */
    public List<Replayed> of(PolicyVersion version, int limit) {
        return jdbc.sql("select * from policy.replay where tenant = :tenant and number = :number"
                        + " order by id desc limit :limit")
                .param("tenant", version.tenant().value())
                .param("number", version.number())
                .param("limit", limit)
                .query((row, line) -> new Replayed(
                        row.getInt("number"),
                        row.getInt("revision"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        json.readValue(row.getString("result"), ReplayResult.class)))
                .list();
    }

    /** Whether the text as it stands was replayed. */
    public boolean knowsText(PolicyVersion version) {
        return jdbc.sql("select exists (select from policy.replay where tenant = :tenant and number = :number"
                        + " and revision = :revision)")
                .param("tenant", version.tenant().value())
                .param("number", version.number())
                .param("revision", version.revision())
                .query(Boolean.class)
                .single();
    }
}
