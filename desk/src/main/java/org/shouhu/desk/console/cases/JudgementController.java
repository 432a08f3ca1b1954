package org.shouhu.desk.console.cases;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Answer;
import org.shouhu.desk.casework.Assessment;
import org.shouhu.desk.casework.CloseOutcome;
import org.shouhu.desk.casework.Closing;
import org.shouhu.desk.casework.Disposition;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Judgement;
import org.shouhu.desk.casework.Level;
import org.shouhu.desk.casework.Observations;
import org.shouhu.desk.casework.OutcomeKind;
import org.shouhu.desk.casework.Suggestion;
import org.shouhu.desk.casework.Theme;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a human judges: how bad it is, what to do, that somebody was reached, how it ended. */
@Controller
class JudgementController {

    private static final int LONGEST_WATCH_DAYS = 365;

    private final CaseAccess access;
    private final Judgement judgement;
    private final Observations observations;
    private final Closing closing;

    JudgementController(CaseAccess access, Judgement judgement, Observations observations, Closing closing) {
        this.access = access;
        this.judgement = judgement;
        this.observations = observations;
        this.closing = closing;
    }

    /** What the answers so far suggest; posted, so that no answer stands in an address. */
    @PostMapping("/cases/{id}/suggestion")
    ModelAndView suggestion(Page page, @PathVariable String id, @RequestParam Map<String, String> form) {
        Episode episode = access.of(page.staff(), id);
        return new ModelAndView(
                "cases/suggestion",
                Map.of(
                        "page",
                        page,
                        "suggestion",
                        Suggestion.of(answers(form), episode.band()),
                        "band",
                        episode.band()));
    }

    @PostMapping("/cases/{id}/assess")
    String assess(
            Staff staff,
            @PathVariable String id,
            @RequestParam Level level,
            @RequestParam(defaultValue = "") String protective,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> form) {
        Episode episode = access.of(staff, id);
        judgement.assess(
                episode.id(), new Assessment(level, answers(form), protective.strip(), note.strip()), staff.login());
        return Navigation.to(path(episode), "assessed");
    }

    /** Police now leads on to the filled report: from the decision to the report sent it is two steps. */
    @PostMapping("/cases/{id}/dispose")
    String dispose(
            Staff staff,
            @PathVariable String id,
            @RequestParam Disposition disposition,
            @RequestParam(defaultValue = "") String reason) {
        Episode episode = access.of(staff, id);
        judgement.dispose(episode.id(), disposition, reason.strip(), staff.login());
        return switch (disposition) {
            case POLICE_NOW -> Navigation.to(path(episode) + "/police");
            case COMFORT, OBSERVE, NO_RISK -> Navigation.to(path(episode), "disposed");
        };
    }

    @PostMapping("/cases/{id}/contact")
    String contact(Staff staff, @PathVariable String id, @RequestParam String how) {
        Episode episode = access.of(staff, id);
        judgement.confirmContact(episode.id(), Actor.staff(staff.login()), how.strip());
        return Navigation.to(path(episode), "contact");
    }

    @PostMapping("/cases/{id}/observe")
    String observe(Staff staff, @PathVariable String id, @RequestParam(defaultValue = "7") int days) {
        Episode episode = access.of(staff, id);
        if (episode.awaitsContact()) {
            return Navigation.to(path(episode), "close.contact");
        }
        int length = Math.clamp(days, 1, LONGEST_WATCH_DAYS);
        observations.start(episode.id(), Duration.ofDays(length), Actor.staff(staff.login()));
        return Navigation.to(path(episode), "observing");
    }

    @PostMapping("/cases/{id}/rechecks/{recheck}/confirm")
    String confirm(Staff staff, @PathVariable String id, @PathVariable long recheck) {
        Episode episode = access.of(staff, id);
        observations.confirm(episode.id(), recheck, staff.login());
        return Navigation.to(path(episode), "rechecked");
    }

    @PostMapping("/cases/{id}/close")
    String close(
            Staff staff,
            @PathVariable String id,
            @RequestParam OutcomeKind outcome,
            @RequestParam(defaultValue = "") String note) {
        Episode episode = access.of(staff, id);
        return switch (closing.close(episode.id(), outcome, note.strip(), staff.login())) {
            case CloseOutcome.Closed closed -> Navigation.to(path(episode), "closed");
            case CloseOutcome.ContactNotConfirmed waiting -> Navigation.to(path(episode), "close.contact");
            case CloseOutcome.NotDecided undecided -> Navigation.to(path(episode), "close.undecided");
            case CloseOutcome.AlreadyClosed before -> Navigation.to(path(episode), "closed");
        };
    }

    private static String path(Episode episode) {
        return "/cases/" + episode.id();
    }

    /** What was answered; anything else in the form is not an answer. */
    private static Map<Theme, Answer> answers(Map<String, String> form) {
        Map<Theme, Answer> answers = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            String given = form.get(theme.name());
            for (Answer answer : Answer.values()) {
                if (answer.name().equals(given)) {
                    answers.put(theme, answer);
                }
            }
        }
        return answers;
    }
}
