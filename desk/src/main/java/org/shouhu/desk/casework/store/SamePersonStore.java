package org.shouhu.desk.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.SamePerson;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account follows which. */
@Repository
public class SamePersonStore {

    private final JdbcClient jdbc;

    SamePersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever joins or splits persons of a tenant is alone with it until the transaction ends. */
    public void lockAll(Tenant tenant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('same-person-' || :tenant, 0))")
                .param("tenant", tenant.value())
                .query((row, number) -> "")
                .single();
    }

    /** Nobody joins or splits persons of the tenant until the transaction ends. */
    public void hold(Tenant tenant) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended('same-person-' || :tenant, 0))")
                .param("tenant", tenant.value())
                .query((row, number) -> "")
                .single();
    }

    /** The account whose case is the person's: itself, unless it follows another, however long the way. */
    public PersonRef mainOf(Tenant tenant, PersonRef person) {
        return jdbc.sql("""
                        with recursive way (person, step) as (
                            select cast(:person as text), 0
                            union all
                            select s.main, way.step + 1 from way join casework.same_person s
                                on s.tenant = :tenant and s.person = way.person and s.undone_at is null
                            where way.step < 50)
                        select person from way order by step desc limit 1""")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query((row, number) -> new PersonRef(row.getString(1)))
                .single();
    }

    public SamePerson add(SamePerson tie) {
        long id = jdbc.sql("""
                        insert into casework.same_person (tenant, person, main, case_id, main_case, at, by)
                        values (:tenant, :person, :main, :case, :mainCase, :at, :by) returning id""")
                .param("tenant", tie.tenant().value())
                .param("person", tie.person().value())
                .param("main", tie.main().value())
                .param("case", tie.caseId() == null ? null : tie.caseId().value())
                .param("mainCase", tie.mainCase().value())
                .param("at", EpisodeStore.utc(tie.at()))
                .param("by", tie.by())
                .query(Long.class)
                .single();
        return new SamePerson(
                id, tie.tenant(), tie.person(), tie.main(), tie.caseId(), tie.mainCase(), tie.at(), tie.by());
    }

    /** The tie, while it stands. */
    public Optional<SamePerson> find(Tenant tenant, long id) {
        return jdbc.sql("select * from casework.same_person where tenant = :tenant and id = :id and undone_at is null")
                .param("tenant", tenant.value())
                .param("id", id)
                .query(SamePersonStore::tie)
                .optional();
    }

    public void undo(long id, String by, Instant now) {
        jdbc.sql("update casework.same_person set undone_at = :now, undone_by = :by where id = :id")
                .param("id", id)
                .param("now", EpisodeStore.utc(now))
                .param("by", by)
                .update();
    }

    /** Whether a human has taken apart one of some persons and one of others. */
    public boolean takenApart(Tenant tenant, Set<PersonRef> some, Set<PersonRef> others) {
        return jdbc.sql("""
                        select exists (select 1 from casework.same_person where tenant = :tenant
                            and undone_at is not null and undone_by not like 'platform:%'
                            and (person in (:some) and main in (:others) or person in (:others) and main in (:some)))""")
                .param("tenant", tenant.value())
                .param("some", some.stream().map(PersonRef::value).toList())
                .param("others", others.stream().map(PersonRef::value).toList())
                .query(Boolean.class)
                .single();
    }

    /** The tie by which an account follows another. */
    public Optional<SamePerson> followed(Tenant tenant, PersonRef person) {
        return jdbc.sql("select * from casework.same_person where tenant = :tenant and person = :person"
                        + " and undone_at is null")
                .param("tenant", tenant.value())
                .param("person", person.value())
                .query(SamePersonStore::tie)
                .optional();
    }

    /** The account of a case that follows another; empty where the case stands for itself. */
    public Optional<PersonRef> followsAs(CaseId caseId) {
        return jdbc.sql("select person from casework.same_person where case_id = :case and undone_at is null")
                .param("case", caseId.value())
                .query((row, number) -> new PersonRef(row.getString(1)))
                .optional();
    }

    /** Who follows an account, the earliest first. */
    public List<SamePerson> followers(Tenant tenant, PersonRef main) {
        return jdbc.sql("select * from casework.same_person where tenant = :tenant and main = :main"
                        + " and undone_at is null order by id")
                .param("tenant", tenant.value())
                .param("main", main.value())
                .query(SamePersonStore::tie)
                .list();
    }

    private static SamePerson tie(ResultSet row, int number) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        @Nullable CaseId follows = caseId == null ? null : new CaseId(caseId);
        return new SamePerson(
                row.getLong("id"),
                new Tenant(row.getString("tenant")),
                new PersonRef(row.getString("person")),
                new PersonRef(row.getString("main")),
                follows,
                new CaseId(row.getObject("main_case", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getString("by"));
    }
}
