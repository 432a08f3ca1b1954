package org.shouhu.desk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhu.desk.casework.CaseClosed;
import org.shouhu.desk.casework.CaseOpened;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Joining;
import org.shouhu.desk.casework.ObservationEnded;
import org.shouhu.desk.casework.ObservationStarted;
import org.shouhu.desk.casework.PersonsJoined;
import org.shouhu.desk.casework.PersonsSplit;
import org.shouhu.desk.casework.SamePerson;
import org.shouhu.desk.casework.Stage;
import org.shouhu.desk.casework.Tellers;
import org.shouhu.desk.identity.CaseId;
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
    private final Joining joining;
    private final Tellers tellers;

    WatchOutbox(WatchOutboxStore store, Cases cases, Joining joining, Tellers tellers) {
        this.store = store;
        this.cases = cases;
        this.joining = joining;
        this.tellers = tellers;
    }

    void reportFiled(Tenant tenant, PersonRef person, String cause, Instant at) {
        put(tenant, person, WatchKind.REPORT_FILED, cause, at, null);
    }

    @EventListener
    void on(CaseOpened event) {
        String cause = event.caseId() + "-" + event.at();
        put(event.tenant(), person(event.caseId()), WatchKind.CASE_OPENED, cause, event.at(), null);
        followers(event.caseId())
                .forEach(tie -> put(
                        event.tenant(), tie.person(), WatchKind.CASE_OPENED, cause + "-" + tie.id(), event.at(), null));
    }

    @EventListener
    void on(CaseClosed event) {
        String cause = event.caseId().toString();
        closed(event.tenant(), person(event.caseId()), cause, event.at());
        followers(event.caseId())
                .forEach(tie -> closed(event.tenant(), tie.person(), cause + "-" + tie.id(), event.at()));
    }

    /** An account has no case any more: what comes next is new, from it and from whoever spoke of its person. */
    private void closed(Tenant tenant, PersonRef account, String cause, Instant at) {
        put(tenant, account, WatchKind.CASE_CLOSED, cause, at, null);
        tellers.tellerOf(tenant, account).ifPresent(teller -> endOfSomebodyElse(tenant, teller, cause, at));
    }

    /** The stream remembers what a teller said of somebody with the teller: there, too, the next words are new. */
    private void endOfSomebodyElse(Tenant tenant, PersonRef teller, String cause, Instant at) {
        TenantPerson told = new TenantPerson(tenant.value(), teller.value());
        store.add(new WatchInstruction(
                WatchKind.SOMEBODY_ELSE_CLOSED.wireName() + "-" + cause,
                told,
                WatchKind.SOMEBODY_ELSE_CLOSED,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    /** Accounts that belong to the person of a case, too. */
    private List<SamePerson> followers(CaseId caseId) {
        return cases.find(caseId).map(joining::followers).orElse(List.of());
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

    /** The account that follows is told of, and is watched like the person that it belongs to. */
    @EventListener
    void on(PersonsJoined event) {
        SamePerson tie = event.tie();
        bond(tie, WatchKind.ACCOUNTS_JOINED, tie.at());
        put(event.tenant(), tie.person(), WatchKind.CASE_OPENED, "joined-" + tie.id(), tie.at(), null);
    }

    @EventListener
    void on(PersonsSplit event) {
        SamePerson tie = event.tie();
        bond(tie, WatchKind.ACCOUNTS_SPLIT, event.at());
        boolean ended = tie.caseId() == null
                || cases.find(tie.caseId())
                        .map(episode -> episode.stage() == Stage.CLOSED)
                        .orElse(true);
        if (ended) {
            closed(event.tenant(), tie.person(), "split-" + tie.id(), event.at());
        }
    }

    private void bond(SamePerson tie, WatchKind kind, Instant at) {
        String tenant = tie.tenant().value();
        store.add(new WatchInstruction(
                kind.wireName() + "-" + tie.id(),
                new TenantPerson(tenant, tie.main().value()),
                kind,
                at,
                Optional.empty(),
                Optional.of(new TenantPerson(tenant, tie.person().value())),
                Optional.empty()));
    }

    private PersonRef person(CaseId caseId) {
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
