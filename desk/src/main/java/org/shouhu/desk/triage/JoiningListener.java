package org.shouhu.desk.triage;

import java.time.Instant;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.PersonsJoined;
import org.shouhu.desk.casework.PersonsSplit;
import org.shouhu.desk.casework.SamePerson;
import org.shouhu.desk.casework.Stage;
import org.shouhu.desk.triage.store.AlertStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the queue with persons who are joined and split, in the transaction of the change itself: the same person never
 * waits twice, and nobody who waited is left without a place.
 */
@Component
class JoiningListener {

    private final Queue queue;
    private final Alerts alerts;
    private final AlertStore store;
    private final Cases cases;

    JoiningListener(Queue queue, Alerts alerts, AlertStore store, Cases cases) {
        this.queue = queue;
        this.alerts = alerts;
        this.store = store;
        this.cases = cases;
    }

    @EventListener
    void on(PersonsJoined event) {
        SamePerson tie = event.tie();
        if (tie.caseId() != null) {
            queue.fold(event.tenant(), tie.mainCase(), tie.main(), tie.caseId());
        }
    }

    /** The case that followed waits anew; what came for its account meanwhile is raised for it again. */
    @EventListener
    void on(PersonsSplit event) {
        SamePerson tie = event.tie();
        if (tie.caseId() != null && cases.find(tie.caseId()).map(Episode::stage).orElse(Stage.CLOSED) == Stage.OPEN) {
            queue.unfold(event.tenant(), tie.caseId());
        }
        boolean drill = cases.find(tie.mainCase()).map(Episode::drill).orElse(false);
        Instant now = event.at();
        store.mostUrgent(event.tenant(), tie.person(), tie.at())
                .ifPresent(kept -> alerts.raise(new AlertDraft(
                        event.tenant(),
                        "split-" + tie.id(),
                        tie.person(),
                        kept.band(),
                        kept.source(),
                        kept.reasons(),
                        null,
                        drill,
                        kept.queuedAt(),
                        kept.queuedAt(),
                        now)));
    }
}
