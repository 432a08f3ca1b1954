package org.shouhu.desk.console.reports;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.intake.ReportIntake;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.triage.ClaimOutcome;
import org.shouhu.desk.triage.Queue;
import org.shouhu.desk.triage.Raised;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a human reports to the desk: who picks up the phone types while they listen.
 *
 * <pre>
 * GET  /reports/new?kind=call|plea|staff
 * POST /reports            kind; all the others may be missing:
 *   words, when (2026-11-22T02:40, the desk's zone), now (yes), account, nickname, name, personPhone, city, note,
 *   reporter, phone, relationship, police (yes|no|unknown), force, incident, network, link,
 *   take (yes: the reporter takes the person on), once (names the report)
 * </pre>
 */
@Controller
class ReportController {

    private static final Logger LOG = LoggerFactory.getLogger(ReportController.class);
    private static final int LONGEST = 8_000;

    private final ReportIntake intake;
    private final Queue queue;
    private final Clock clock;

    ReportController(ReportIntake intake, Queue queue, Clock clock) {
        this.intake = intake;
        this.queue = queue;
        this.clock = clock;
    }

    @GetMapping("/reports/new")
    ModelAndView form(Page page, @RequestParam(defaultValue = "call") String kind) {
        return show(
                page,
                new TypedReport(
                        ReportKind.of(kind),
                        Map.of("once", UUID.randomUUID().toString(), "take", "yes", "police", "unknown")),
                false);
    }

    @PostMapping("/reports")
    ModelAndView file(Page page, @RequestParam Map<String, String> fields) {
        Map<String, String> kept = new HashMap<>();
        fields.forEach((name, value) -> kept.put(name, value.substring(0, Math.min(LONGEST, value.length()))));
        kept.remove("_csrf");
        TypedReport typed = new TypedReport(ReportKind.of(fields.getOrDefault("kind", "")), kept);
        try {
            return new ModelAndView(file(page, typed));
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.error("a report could not be filed: {}", unavailable.getClass().getSimpleName());
            ModelAndView again = show(page, typed, true);
            again.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
            return again;
        }
    }

    private String file(Page page, TypedReport typed) {
        Staff staff = page.staff();
        Episode episode = switch (intake.file(typed.report(staff, clock.getZone(), clock.instant()))) {
            case Raised.Queued queued -> queued.episode();
            case Raised.KnownAlready known -> known.episode();
        };
        if (!typed.has("take")) {
            return Navigation.to("/", "report.filed");
        }
        return switch (queue.claim(staff.tenant(), episode.id(), staff.login())) {
            case ClaimOutcome.Claimed claimed -> Navigation.to("/cases/" + episode.id(), "report.taken");
            case ClaimOutcome.HeldBy held ->
                held.holder().equals(staff.login())
                        ? Navigation.to("/cases/" + episode.id(), "report.taken")
                        : Navigation.to("/", "report.held");
            case ClaimOutcome.NotWaiting gone -> Navigation.to("/", "report.filed");
        };
    }

    private static ModelAndView show(Page page, TypedReport typed, boolean failed) {
        return new ModelAndView("reports/new", Map.of("page", page, "typed", typed, "failed", failed));
    }
}
