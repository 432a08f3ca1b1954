package org.shouhu.desk.intake;

import java.time.Instant;
import java.util.Optional;
import org.shouhu.desk.casework.CaseClosed;
import org.shouhu.desk.casework.CaseOpened;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.ObservationEnded;
import org.shouhu.desk.casework.ObservationStarted;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.intake.store.WatchOutboxStore;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.person.WatchKind;
import org.shouhu.pipeline.TenantPerson;
import org.shouhu.pipeline.WatchInstruction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What the stream must be told about persons: written in the transaction of the change, told by {@link WatchTeller} as
 * soon as the brokers answer.
 */
@Service
class WatchOutbox {

    private final WatchOutboxStore store;
    private final Cases cases;

    WatchOutbox(WatchOutboxStore store, Cases cases) {
        this.store = store;
        this.cases = cases;
    }

    void reportFiled(Tenant tenant, PersonRef person, String cause, Instant at) {
        put(tenant, person, WatchKind.REPORT_FILED, cause, at, null);
    }

    @EventListener
    void on(CaseOpened event) {
        put(
                event.tenant(),
                person(event.caseId()),
                WatchKind.CASE_OPENED,
                event.caseId() + "-" + event.at(),
                event.at(),
                null);
    }

    @EventListener
    void on(CaseClosed event) {
        put(
                event.tenant(),
                person(event.caseId()),
                WatchKind.CASE_CLOSED,
                event.caseId().toString(),
                event.at(),
                null);
    }

    @EventListener
    void on(ObservationStarted event) {
        put(
                event.tenant(),
                person(event.caseId()),
                WatchKind.OBSERVATION_STARTED,
                event.caseId() + "-" + event.at(),
                event.at(),
                event.until());
    }

    @EventListener
    void on(ObservationEnded event) {
        put(
                event.tenant(),
                person(event.caseId()),
                WatchKind.OBSERVATION_ENDED,
                event.caseId() + "-" + event.at(),
                event.at(),
                null);
    }

    private PersonRef person(org.shouhu.desk.identity.CaseId caseId) {
        return cases.find(caseId).map(Episode::person).orElseThrow();
    }

    private void put(
            Tenant tenant,
            PersonRef person,
            WatchKind kind,
            String cause,
            Instant at,
            @org.jspecify.annotations.Nullable Instant until) {
        store.add(new WatchInstruction(
                kind.wireName() + "-" + cause,
                new TenantPerson(tenant.value(), person.value()),
                kind,
                at,
                Optional.ofNullable(until),
                Optional.empty(),
                Optional.empty()));
    }
}
