package org.shouhu.desk.triage;

import java.util.List;
import org.shouhu.desk.casework.CaseAssessed;
import org.shouhu.desk.casework.CaseClosed;
import org.shouhu.desk.casework.CaseDisposed;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.ContactConfirmed;
import org.shouhu.desk.casework.Disposition;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.ObservationStarted;
import org.shouhu.desk.casework.PromiseBroken;
import org.shouhu.detection.Band;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the clocks with the case, in the transaction of the change itself. */
@Component
class CaseworkListener {

    private final Cases cases;
    private final Clocks clocks;
    private final Queue queue;
    private final Alerts alerts;

    CaseworkListener(Cases cases, Clocks clocks, Queue queue, Alerts alerts) {
        this.cases = cases;
        this.clocks = clocks;
        this.queue = queue;
        this.alerts = alerts;
    }

    @EventListener
    void on(CaseAssessed event) {
        queue.seen(event.by());
    }

    /** Decided; where the police are to come, the clock runs on until the report is sent. */
    @EventListener
    void on(CaseDisposed event) {
        queue.seen(event.by());
        Episode episode = cases.find(event.caseId()).orElseThrow();
        if (event.disposition() != Disposition.POLICE_NOW || episode.policeSentAt() != null) {
            clocks.meet(event.caseId(), DeadlineKind.DECIDE);
        }
    }

    @EventListener
    void on(ContactConfirmed event) {
        clocks.meet(event.caseId(), DeadlineKind.POLICE_ACKNOWLEDGE);
    }

    @EventListener
    void on(ObservationStarted event) {
        queue.leave(event.tenant(), event.caseId());
    }

    @EventListener
    void on(CaseClosed event) {
        queue.leave(event.tenant(), event.caseId());
    }

    /** A greeting that was not answered is as good as a call for help. */
    @EventListener
    void on(PromiseBroken event) {
        Episode episode = cases.find(event.caseId()).orElseThrow();
        alerts.raise(new AlertDraft(
                event.tenant(),
                "promise-" + event.promise(),
                episode.person(),
                Band.HIGH,
                AlertSource.BROKEN_PROMISE,
                List.of("promise_broken"),
                null,
                episode.drill(),
                event.at(),
                event.at(),
                event.at()));
    }
}
