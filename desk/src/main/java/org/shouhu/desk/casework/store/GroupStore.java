package org.shouhu.desk.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.GroupMember;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is tied to whom by one episode. A case is in one group at a time. */
@Repository
public class GroupStore {

    private final JdbcClient jdbc;

    GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The group of this key, or a fresh one where there is none or no key is given. */
    public long open(Tenant tenant, @Nullable String key, Instant now) {
        return jdbc.sql("""
                        insert into casework.person_group (tenant, key, at) values (:tenant, :key, :now)
                        on conflict (tenant, key) do update set key = excluded.key returning id""")
                .param("tenant", tenant.value())
                .param("key", key)
                .param("now", EpisodeStore.utc(now))
                .query(Long.class)
                .single();
    }

    /** Where a case stands, while it does. */
    public Optional<GroupMember> memberOf(CaseId caseId) {
        return jdbc.sql("select * from casework.group_member where case_id = :case and left_at is null")
                .param("case", caseId.value())
                .query(GroupStore::member)
                .optional();
    }

    /** Everybody in a group, the earliest first. */
    public List<GroupMember> members(long group) {
        return jdbc.sql("select * from casework.group_member where group_id = :group and left_at is null order by id")
                .param("group", group)
                .query(GroupStore::member)
                .list();
    }

    /** For each of some cases, the persons in its group besides its own, the earliest first; without those in none. */
    public Map<CaseId, List<PersonRef>> companions(Collection<CaseId> cases) {
        Map<CaseId, List<PersonRef>> found = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("""
                            select here.case_id, episode.person from casework.group_member here
                            join casework.group_member other on other.group_id = here.group_id
                                and other.case_id <> here.case_id and other.left_at is null
                            join casework.episode on episode.id = other.case_id
                            where here.left_at is null and here.case_id in (:cases) order by other.id""")
                    .param("cases", cases.stream().map(CaseId::value).toList())
                    .query(row -> {
                        found.computeIfAbsent(
                                        new CaseId(row.getObject("case_id", UUID.class)), key -> new ArrayList<>())
                                .add(new PersonRef(row.getString("person")));
                    });
        }
        return found;
    }

    /** Whether the last that was decided on a person and a group is that a human took the person out. */
    public boolean isUntied(long group, PersonRef person) {
        return jdbc.sql("""
                        select member.untied from casework.group_member member
                        join casework.episode on episode.id = member.case_id
                        where member.group_id = :group and episode.person = :person order by member.id desc limit 1""")
                .param("group", group)
                .param("person", person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Adds a case; says whether it was in no group before. */
    public boolean add(Tenant tenant, long group, CaseId caseId, String by, Instant now) {
        return jdbc.sql("""
                        insert into casework.group_member (group_id, tenant, case_id, since, by)
                        values (:group, :tenant, :case, :now, :by)
                        on conflict (case_id) where left_at is null do nothing""")
                        .param("group", group)
                        .param("tenant", tenant.value())
                        .param("case", caseId.value())
                        .param("now", EpisodeStore.utc(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** @param untied whether a human took the case out, rather than moved it on */
    public void leave(CaseId caseId, boolean untied, String by, Instant now) {
        jdbc.sql("update casework.group_member set left_at = :now, left_by = :by, untied = :untied"
                        + " where case_id = :case and left_at is null")
                .param("untied", untied)
                .param("case", caseId.value())
                .param("now", EpisodeStore.utc(now))
                .param("by", by)
                .update();
    }

    private static GroupMember member(ResultSet row, int number) throws SQLException {
        return new GroupMember(
                row.getLong("group_id"),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getTimestamp("since").toInstant(),
                row.getString("by"));
    }
}
