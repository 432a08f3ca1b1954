package org.shouhu.desk.intake.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts that the platform has just linked. */
@Repository
public class RecentLinkStore {

    private final JdbcClient jdbc;

    RecentLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Tenant tenant, PersonRef account, PersonRef person, Instant at) {
        jdbc.sql("insert into intake.recent_link (tenant, account, person, at) values (:tenant, :account, :person, :at)"
                        + " on conflict (tenant, account, person) do update set at = excluded.at")
                .param("tenant", tenant.value())
                .param("account", account.value())
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The accounts that were linked with one, in either direction. */
    public List<PersonRef> with(Tenant tenant, PersonRef one) {
        return jdbc.sql("select person from intake.recent_link where tenant = :tenant and account = :one"
                        + " union select account from intake.recent_link where tenant = :tenant and person = :one")
                .param("tenant", tenant.value())
                .param("one", one.value())
                .query((row, number) -> new PersonRef(row.getString(1)))
                .list();
    }

    public void forget(Instant before) {
        jdbc.sql("delete from intake.recent_link where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
