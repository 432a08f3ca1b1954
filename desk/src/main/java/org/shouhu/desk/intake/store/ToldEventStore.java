package org.shouhu.desk.intake.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which events the stories of cases hold, by digest. */
@Repository
public class ToldEventStore {

    private final JdbcClient jdbc;

    ToldEventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Tenant tenant, CaseId caseId, String event) {
        jdbc.sql("insert into intake.told_event (tenant, case_id, event) values (:tenant, :case, :event)"
                        + " on conflict do nothing")
                .param("tenant", tenant.value())
                .param("case", caseId.value())
                .param("event", event)
                .update();
    }

    /** Those of some events that one of the cases holds. */
    public Set<String> known(Collection<CaseId> cases, Collection<String> events) {
        return events.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select event from intake.told_event where case_id in (:cases)"
                                + " and event in (:events)")
                        .param("cases", cases.stream().map(CaseId::value).toList())
                        .param("events", events)
                        .query(String.class)
                        .list());
    }
}
