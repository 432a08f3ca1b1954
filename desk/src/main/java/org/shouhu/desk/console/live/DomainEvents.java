package org.shouhu.desk.console.live;

import org.shouhu.desk.action.ActionStepped;
import org.shouhu.desk.action.PoliceAsked;
import org.shouhu.desk.action.PoliceSent;
import org.shouhu.desk.casework.CaseChanged;
import org.shouhu.desk.console.live.Change.Kind;
import org.shouhu.desk.conversation.TalkHandedOver;
import org.shouhu.desk.triage.AlertQueued;
import org.shouhu.desk.triage.CaseClaimed;
import org.shouhu.desk.triage.CaseReleased;
import org.shouhu.desk.triage.Escalated;
import org.shouhu.desk.triage.QueueChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears what happened, once it stands in the database, and passes on that it did. */
@Component
class DomainEvents {

    private final LiveUpdates live;

    DomainEvents(LiveUpdates live) {
        this.live = live;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CaseChanged event) {
        live.tell(event.tenant(), event.caseId(), Kind.CASE);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AlertQueued event) {
        live.tell(
                event.tenant(),
                event.caseId(),
                event.band() == org.shouhu.detection.Band.IMMINENT ? Kind.IMMINENT : Kind.ALERT);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(QueueChanged event) {
        live.tell(event.tenant(), event.caseId(), Kind.QUEUE);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CaseClaimed event) {
        live.tell(event.tenant(), event.caseId(), Kind.QUEUE);
        live.tell(event.tenant(), event.caseId(), Kind.CASE);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CaseReleased event) {
        live.tell(event.tenant(), event.caseId(), Kind.QUEUE);
        live.tell(event.tenant(), event.caseId(), Kind.CASE);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Escalated event) {
        live.tell(event.tenant(), event.caseId(), Kind.ESCALATION);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PoliceSent event) {
        live.tell(event.tenant(), event.caseId(), Kind.POLICE);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(PoliceAsked event) {
        live.tell(event.tenant(), event.caseId(), Kind.CASE);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ActionStepped event) {
        live.tell(event.tenant(), event.caseId(), Kind.CASE);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TalkHandedOver event) {
        live.tell(event.tenant(), event.caseId(), Kind.CASE);
    }
}
