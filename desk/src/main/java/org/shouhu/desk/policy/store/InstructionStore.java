package org.shouhu.desk.policy.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhu.pipeline.PolicyInstruction;
import org.shouhu.pipeline.PolicySlot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the stream is to be told about policies, and what it was. */
@Repository
public class InstructionStore {

    private final JdbcClient jdbc;

    InstructionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(PolicyInstruction instruction) {
        jdbc.sql("""
                        insert into policy.instruction (id, tenant, slot, text, at)
                        values (:id, :tenant, :slot, :text, :at) on conflict do nothing""")
                .param("id", instruction.id())
                .param("tenant", instruction.tenant())
                .param("slot", instruction.slot().name())
                .param("text", instruction.text().orElse(null))
                .param("at", VersionStore.utc(instruction.at()))
                .update();
    }

    /** What has not been told, oldest first. */
    public List<PolicyInstruction> untold(int limit) {
        return jdbc.sql("select * from policy.instruction where told_at is null order by at, id limit :limit")
                .param("limit", limit)
                .query((row, number) -> new PolicyInstruction(
                        row.getString("id"),
                        row.getString("tenant"),
                        PolicySlot.valueOf(row.getString("slot")),
                        Optional.ofNullable(row.getString("text")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    public void told(String id, Instant at) {
        jdbc.sql("update policy.instruction set told_at = :at where id = :id")
                .param("id", id)
                .param("at", VersionStore.utc(at))
                .update();
    }

    /** Lets the latest word of every slot be told again: the brokers may have been set up anew. */
    public void tellLatestAgain() {
        jdbc.sql("""
                        update policy.instruction set told_at = null where id in (
                            select distinct on (tenant, slot) id from policy.instruction
                            order by tenant, slot, at desc, id desc)""").update();
    }
}
