package org.shouhu.desk.intake.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shouhu.desk.intake.ApiKeys;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hashes of API keys. */
@Repository
public class ApiKeyStore {

    private final JdbcClient jdbc;

    ApiKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean insert(Tenant tenant, String name, byte[] hash, Instant now) {
        return jdbc.sql("insert into intake.api_key (tenant, name, hash, created_at)"
                                + " values (:tenant, :name, :hash, :now) on conflict (hash) do nothing")
                        .param("tenant", tenant.value())
                        .param("name", name)
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Tenant> tenantOf(byte[] hash) {
        return jdbc.sql("select tenant from intake.api_key where hash = :hash and revoked_at is null")
                .param("hash", hash)
                .query((row, number) -> new Tenant(row.getString(1)))
                .optional();
    }

    public List<ApiKeys.Known> all(Tenant tenant) {
        return jdbc.sql("select * from intake.api_key where tenant = :tenant order by id")
                .param("tenant", tenant.value())
                .query((row, number) -> new ApiKeys.Known(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("revoked_at") != null))
                .list();
    }

    public boolean revoke(Tenant tenant, long id, Instant now) {
        return jdbc.sql("update intake.api_key set revoked_at = :now where id = :id and tenant = :tenant"
                                + " and revoked_at is null")
                        .param("id", id)
                        .param("tenant", tenant.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
