package org.shouhu.desk.console.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.console.page.Names;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.triage.ClaimOutcome;
import org.shouhu.desk.triage.Queue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a case, and in whose hands it is. */
@Controller
class CaseController {

    private static final int LISTED = 200;

    private final CaseAccess access;
    private final CaseViews views;
    private final TieViews ties;
    private final Cases cases;
    private final Queue queue;
    private final Veil veil;
    private final Names names;
    private final Audit audit;

    CaseController(
            CaseAccess access,
            CaseViews views,
            TieViews ties,
            Cases cases,
            Queue queue,
            Veil veil,
            Names names,
            Audit audit) {
        this.access = access;
        this.views = views;
        this.ties = ties;
        this.cases = cases;
        this.queue = queue;
        this.veil = veil;
        this.names = names;
        this.audit = audit;
    }

    @GetMapping("/cases")
    ModelAndView list(Page page) {
        Staff staff = page.staff();
        return new ModelAndView(
                "cases/list",
                Map.of(
                        "page", page,
                        "cases", cases.recent(staff.tenant(), LISTED),
                        "names", names.of(staff.tenant())));
    }

    /** The page. Opening it is on record; what its own live updates fetch is the same opening. */
    @GetMapping("/cases/{id}")
    ModelAndView show(Page page, @PathVariable String id, HttpServletRequest request, HttpSession session) {
        Episode episode = access.of(page.staff(), id);
        if (request.getHeader("HX-Request") == null) {
            audit.record(new AuditEntry(
                    episode.tenant(),
                    Actor.staff(page.staff().login()),
                    "case-opened",
                    new Subject("case", episode.id().toString()),
                    "work on the case",
                    Map.of()));
        }
        return new ModelAndView(
                "cases/case", Map.of("page", page, "view", views.of(page, episode, session), "ties", ties.of(episode)));
    }

    @PostMapping("/cases/{id}/veil")
    String veil(Staff staff, @PathVariable String id, HttpSession session) {
        Episode episode = access.of(staff, id);
        veil.toggle(session);
        return Navigation.to("/cases/" + episode.id());
    }

    @PostMapping("/cases/{id}/claim")
    String claim(Staff staff, @PathVariable String id) {
        Episode episode = access.of(staff, id);
        String path = "/cases/" + episode.id();
        return switch (queue.claim(staff.tenant(), episode.id(), staff.login())) {
            case ClaimOutcome.Claimed claimed -> Navigation.to(path);
            case ClaimOutcome.HeldBy held ->
                held.holder().equals(staff.login()) ? Navigation.to(path) : Navigation.to(path, "claim.held");
            case ClaimOutcome.NotWaiting gone -> Navigation.to(path, "claim.gone");
        };
    }

    @PostMapping("/cases/{id}/release")
    String release(Staff staff, @PathVariable String id) {
        Episode episode = access.of(staff, id);
        boolean done = queue.release(staff.tenant(), episode.id(), staff.login());
        return done ? Navigation.to("/", "released") : Navigation.to("/cases/" + episode.id(), "notmine");
    }

    @PostMapping("/cases/{id}/hand-over")
    String handOver(Staff staff, @PathVariable String id, @RequestParam String to) {
        Episode episode = access.of(staff, id);
        boolean known = names.of(staff.tenant()).containsKey(to);
        boolean done = known && queue.handOver(staff.tenant(), episode.id(), staff.login(), to);
        return Navigation.to("/cases/" + episode.id(), done ? "handed" : "notmine");
    }
}
