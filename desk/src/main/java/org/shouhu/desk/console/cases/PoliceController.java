package org.shouhu.desk.console.cases;

import java.util.Map;
import org.shouhu.desk.action.Asked;
import org.shouhu.desk.action.PoliceExchange;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Disposition;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Judgement;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The police report: a filled draft, sent with one more step; questions answered; the sheet and the phone script. */
@Controller
class PoliceController {

    private final CaseAccess access;
    private final PoliceExchange police;
    private final PoliceDrafts drafts;
    private final Judgement judgement;

    PoliceController(CaseAccess access, PoliceExchange police, PoliceDrafts drafts, Judgement judgement) {
        this.access = access;
        this.police = police;
        this.drafts = drafts;
        this.judgement = judgement;
    }

    @GetMapping("/cases/{id}/police")
    ModelAndView draft(Page page, @PathVariable String id) {
        Episode episode = access.of(page.staff(), id);
        return new ModelAndView("cases/police", Map.of("page", page, "draft", drafts.of(page, episode)));
    }

    /** Sends. Whoever sends the police has decided to: the disposition says so, too. */
    @PostMapping("/cases/{id}/police/send")
    String send(Staff staff, @PathVariable String id, @ModelAttribute PoliceForm form) {
        Episode episode = access.of(staff, id);
        Asked asked = police.send(episode.id(), form.toReport(), Actor.staff(staff.login()));
        boolean decided = episode.disposition() == Disposition.POLICE_NOW;
        if (!decided && !(asked instanceof Asked.NothingToActOn)) {
            judgement.dispose(episode.id(), Disposition.POLICE_NOW, "", staff.login());
        }
        return Navigation.to(
                path(episode),
                switch (asked) {
                    case Asked.Sent sent -> "police.sent";
                    case Asked.RunningAlready running -> "asked.running";
                    case Asked.NobodyToAsk nobody -> "police.phone";
                    case Asked.NothingToActOn nothing -> "asked.nothing";
                });
    }

    @PostMapping("/cases/{id}/police/questions/{question}")
    String answer(Staff staff, @PathVariable String id, @PathVariable long question, @RequestParam String words) {
        Episode episode = access.of(staff, id);
        if (words.isBlank()) {
            return Navigation.to(path(episode));
        }
        return Navigation.to(
                path(episode),
                HelpController.said(police.answer(episode.id(), question, words.strip(), Actor.staff(staff.login()))));
    }

    @PostMapping("/cases/{id}/police/phoned")
    String phoned(Staff staff, @PathVariable String id, @RequestParam(defaultValue = "") String incident) {
        Episode episode = access.of(staff, id);
        police.acknowledgedByPhone(episode.id(), incident.strip(), Actor.staff(staff.login()));
        return Navigation.to(path(episode), "police.phoned");
    }

    /** The sheet with everything in the open, to print or to read out; on record as a disclosure to the police. */
    @PostMapping("/cases/{id}/police/sheet")
    ModelAndView sheet(Page page, @PathVariable String id, @ModelAttribute PoliceForm form) {
        Episode episode = access.of(page.staff(), id);
        return new ModelAndView("cases/sheet", Map.of("page", page, "sheet", drafts.sheet(page, episode, form)));
    }

    private static String path(Episode episode) {
        return "/cases/" + episode.id();
    }
}
