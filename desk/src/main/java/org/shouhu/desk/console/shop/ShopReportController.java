package org.shouhu.desk.console.shop;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.console.page.NotHere;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.intake.ReportForm;
import org.shouhu.desk.intake.ReportIntake;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.triage.AlertSource;
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
 * A shop agent's report, for a frightened moment: one field would do.
 *
 * <pre>
 * GET  /shop/report      ?conversation=, ?account= fill the fields in, for a link in the shop's own tool
 * POST /shop/report      words, conversation, account, now (yes), once (names the report); all may be missing
 * </pre>
 */
@Controller
class ShopReportController {

    private static final Logger LOG = LoggerFactory.getLogger(ShopReportController.class);

    private final ReportIntake intake;
    private final Talks talks;
    private final Clock clock;

    ShopReportController(ReportIntake intake, Talks talks, Clock clock) {
        this.intake = intake;
        this.talks = talks;
        this.clock = clock;
    }

    @GetMapping("/shop/report")
    ModelAndView form(
            Page page,
            @RequestParam(defaultValue = "") String conversation,
            @RequestParam(defaultValue = "") String account) {
        return show(
                page,
                new ShopReport(
                        "", conversation, account, false, UUID.randomUUID().toString()),
                false);
    }

    @PostMapping("/shop/report")
    ModelAndView file(
            Page page,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String conversation,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String now,
            @RequestParam(defaultValue = "") String once) {
        ShopReport typed = new ShopReport(words, conversation, account, !now.isEmpty(), once);
        try {
            return new ModelAndView(
                    Navigation.to("/shop/talks/" + file(page.staff(), typed).id(), "shop.filed"));
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.error(
                    "a shop's report could not be filed: {}",
                    unavailable.getClass().getSimpleName());
            ModelAndView again = show(page, typed, true);
            again.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
            return again;
        }
    }

    private Episode file(Staff agent, ShopReport typed) {
        if (agent.shop() == null) {
            throw new NotHere();
        }
        ReportForm form = new ReportForm(agent.tenant(), AlertSource.SHOP_REPORT, "shop", clock.instant())
                .saying(typed.words(), null)
                .about(typed.account(), "", "", "", "")
                .inTalk(agent.shop(), typed.conversation())
                .happening(typed.now());
        if (typed.once().matches("[0-9a-f-]{36}")) {
            form.named("report-" + agent.login() + "-" + typed.once());
        }
        return switch (intake.file(form.report())) {
            case Raised.Queued queued -> {
                if (typed.conversation().isBlank()) {
                    talks.open(queued.episode(), agent.shop(), "");
                }
                yield queued.episode();
            }
            case Raised.KnownAlready known -> known.episode();
        };
    }

    private static ModelAndView show(Page page, ShopReport typed, boolean failed) {
        return new ModelAndView("shop/report", Map.of("page", page, "typed", typed, "failed", failed));
    }
}
