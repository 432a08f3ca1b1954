package org.shouhu.desk.console.queue;

import java.util.Map;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.console.page.NotHere;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.triage.ClaimOutcome;
import org.shouhu.desk.triage.Clocks;
import org.shouhu.desk.triage.Queue;
import org.shouhu.desk.triage.QueueItem;
import org.shouhu.desk.triage.Sifting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue: claim with one keystroke, confirm or decline with one more. */
@Controller
class QueueController {

    private static final String QUEUE = "/";

    private final QueueViews views;
    private final Queue queue;
    private final Sifting sifting;
    private final Clocks clocks;

    QueueController(QueueViews views, Queue queue, Sifting sifting, Clocks clocks) {
        this.views = views;
        this.queue = queue;
        this.sifting = sifting;
        this.clocks = clocks;
    }

    @GetMapping("/")
    ModelAndView queue(Page page) {
        Staff staff = page.staff();
        return staff.role().worksOnCases()
                ? new ModelAndView("queue/queue", Map.of("page", page, "view", views.of(staff)))
                : new ModelAndView("redirect:/signed-in");
    }

    @PostMapping("/queue/{id}/claim")
    String claim(Staff staff, @PathVariable String id) {
        CaseId caseId = own(staff, id).caseId();
        return switch (queue.claim(staff.tenant(), caseId, staff.login())) {
            case ClaimOutcome.Claimed claimed -> Navigation.to("/cases/" + caseId);
            case ClaimOutcome.HeldBy held ->
                Navigation.to(held.holder().equals(staff.login()) ? "/cases/" + caseId : QUEUE, "claim.held");
            case ClaimOutcome.NotWaiting gone -> Navigation.to(QUEUE, "claim.gone");
        };
    }

    @PostMapping("/queue/{id}/confirm")
    String confirm(Staff staff, @PathVariable String id) {
        boolean done = sifting.confirm(staff.tenant(), own(staff, id).caseId(), staff.login());
        return Navigation.to(QUEUE, done ? "sifting.confirmed" : "sifting.gone");
    }

    @PostMapping("/queue/{id}/decline")
    String decline(Staff staff, @PathVariable String id, @RequestParam DeclineReason reason) {
        boolean done = sifting.decline(staff.tenant(), own(staff, id).caseId(), reason.name(), staff.login());
        return Navigation.to(QUEUE, done ? "sifting.declined" : "sifting.gone");
    }

    @PostMapping("/queue/second-readings/{sifted}/agree")
    String agree(Staff staff, @PathVariable long sifted) {
        boolean asked = sifting.secondReadings(staff.tenant(), staff.login()).stream()
                .anyMatch(reading -> reading.id() == sifted);
        if (asked) {
            sifting.agree(sifted, staff.login());
        }
        return Navigation.to(QUEUE);
    }

    @PostMapping("/queue/escalations/{escalation}/seen")
    String seen(Staff staff, @PathVariable long escalation, @RequestParam(defaultValue = QUEUE) String back) {
        boolean own = clocks.openEscalations(staff.tenant()).stream().anyMatch(open -> open.id() == escalation);
        if (own) {
            clocks.seen(escalation, staff.login());
        }
        return Navigation.to(back.matches("/(cases/[0-9a-f-]{36})?") ? back : QUEUE);
    }

    private QueueItem own(Staff staff, String id) {
        try {
            return queue.find(CaseId.of(id))
                    .filter(item -> item.tenant().equals(staff.tenant()))
                    .orElseThrow(NotHere::new);
        } catch (IllegalArgumentException notAnId) {
            throw new NotHere();
        }
    }
}
