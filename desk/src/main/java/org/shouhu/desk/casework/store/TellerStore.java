package org.shouhu.desk.casework.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who spoke of whom. */
@Repository
public class TellerStore {

    private final JdbcClient jdbc;

    TellerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Tenant tenant, PersonRef person, PersonRef teller, Instant now) {
        jdbc.sql("insert into casework.teller (tenant, person, teller, at) values (:tenant, :person, :teller, :now)"
                        + " on conflict do nothing")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("teller", teller.value())
                .param("now", EpisodeStore.utc(now))
                .update();
    }

    public Optional<PersonRef> tellerOf(Tenant tenant, PersonRef person) {
        return jdbc.sql("select teller from casework.teller where tenant = :tenant and person = :person")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query((row, number) -> new PersonRef(row.getString(1)))
                .optional();
    }

    /** Who spoke of a person or of any account that follows it, however long the way. */
    public Set<PersonRef> tellersOfAll(Tenant tenant, PersonRef person) {
        return Set.copyOf(jdbc.sql("""
                        with recursive one (person) as (
                            select cast(:person as text)
                            union
                            select s.person from one join casework.same_person s
                                on s.tenant = :tenant and s.main = one.person and s.undone_at is null)
                        select distinct teller from casework.teller join one using (person) where tenant = :tenant""")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query((row, number) -> new PersonRef(row.getString(1)))
                .list());
    }

    public List<PersonRef> toldBy(Tenant tenant, PersonRef teller) {
        return jdbc.sql("select person from casework.teller where tenant = :tenant and teller = :teller order by at")
                .param("tenant", tenant.value())
                .param("teller", teller.value())
                .query((row, number) -> new PersonRef(row.getString(1)))
                .list();
    }
}
