package org.shouhu.desk.console.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.shouhu.desk.console.page.Names;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.console.page.NotHere;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.policy.Policies;
import org.shouhu.desk.policy.PolicyVersion;
import org.shouhu.desk.policy.ReplayResult;
import org.shouhu.desk.policy.Replays;
import org.shouhu.desk.policy.ShadowRuns;
import org.shouhu.desk.policy.ShippedPolicy;
import org.shouhu.desk.policy.VersionStep;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.storage.Tenant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The workbench, for supervisors and administrators.
 *
 * <pre>
 * GET  /policy                     all versions, what is in force and what was
 * GET  /policy/N
 * POST /policy/N/draft             nothing: a new draft with this version's text
 * POST /policy/N/check             text: what is wrong with it, nothing is kept
 * POST /policy/N/save              revision, text
 * POST /policy/N/replay            source: DESK with days, LOG, or FILE with events in JSON lines
 * POST /policy/N/replay/file       the body: events in JSON lines
 * POST /policy/N/shadow            nothing: grades beside the one in force from now on
 * POST /policy/N/shadow/stop       nothing
 * </pre>
 */
@Controller
class PolicyController {

    private static final int PERIODS = 50;
    private static final int LARGEST_FILE = 20 * 1024 * 1024;

    private final Policies policies;
    private final ShippedPolicy shipped;
    private final Replays replays;
    private final ShadowRuns shadows;
    private final PolicyViews views;
    private final Names names;

    PolicyController(
            Policies policies,
            ShippedPolicy shipped,
            Replays replays,
            ShadowRuns shadows,
            PolicyViews views,
            Names names) {
        this.policies = policies;
        this.shipped = shipped;
        this.replays = replays;
        this.shadows = shadows;
        this.views = views;
        this.names = names;
    }

    @GetMapping("/policy")
    ModelAndView all(Page page) {
        Tenant tenant = page.staff().tenant();
        shipped.importFor(tenant);
        AllView view = new AllView(
                policies.all(tenant),
                policies.inForce(tenant),
                policies.isReadable(tenant),
                policies.periods(tenant, PERIODS),
                shadows.running(tenant).orElse(null),
                names.of(tenant));
        return new ModelAndView("policy/all", Map.of("page", page, "view", view));
    }

    @GetMapping("/policy/{number}")
    ModelAndView show(Page page, @PathVariable int number) {
        return view(views.of(page, version(page.staff(), number), ""), page);
    }

    @PostMapping("/policy/{number}/draft")
    String draft(Staff staff, @PathVariable int number) {
        PolicyVersion basis = version(staff, number);
        return Navigation.to(
                "/policy/" + policies.draft(basis.number(), by(staff)).number(), "policy.drafted");
    }

    @PostMapping("/policy/{number}/check")
    ModelAndView check(Page page, @PathVariable int number, @RequestParam(defaultValue = "") String text) {
        PolicyVersion version = version(page.staff(), number);
        return new ModelAndView("policy/problems", Map.of("page", page, "checked", views.checked(page, version, text)));
    }

    /** Saves a draft. Where a colleague saved first, nothing typed is lost: both stand side by side. */
    @PostMapping("/policy/{number}/save")
    ModelAndView save(
            Page page,
            @PathVariable int number,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String text) {
        version(page.staff(), number);
        return switch (policies.save(number, revision, text, by(page.staff()))) {
            case VersionStep.Done done -> to(number, "policy.saved");
            case VersionStep.ChangedMeanwhile changed -> {
                ModelAndView answer = view(views.typed(page, changed.now(), text), page);
                answer.setStatus(HttpStatus.CONFLICT);
                yield answer;
            }
            case VersionStep.NotNow notNow -> to(number, "policy.notnow");
            case VersionStep.Broken broken -> to(number, "policy.notnow");
            case VersionStep.NotReplayed notReplayed -> to(number, "policy.notnow");
            case VersionStep.NeedsSecondPerson second -> to(number, "policy.notnow");
        };
    }

    @PostMapping("/policy/{number}/replay")
    ModelAndView replay(
            Staff staff,
            @PathVariable int number,
            @RequestParam ReplayResult.Source source,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(defaultValue = "") String events)
            throws IOException {
        PolicyVersion version = version(staff, number);
        Replays.Outcome outcome = switch (source) {
            case DESK -> replays.overDesk(version, days, staff.login());
            case LOG -> replays.overLog(version, staff.login());
            case FILE -> replays.overFile(version, new StringReader(events), staff.login());
        };
        return to(number, said(outcome));
    }

    /** A file as a script of the page sends it; answers where to look. */
    @PostMapping("/policy/{number}/replay/file")
    ResponseEntity<String> replayFile(Staff staff, @PathVariable int number, HttpServletRequest request)
            throws IOException {
        PolicyVersion version = version(staff, number);
        byte[] body = request.getInputStream().readNBytes(LARGEST_FILE + 1);
        if (body.length > LARGEST_FILE) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        try (Reader events = new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            String said = said(replays.overFile(version, events, staff.login()));
            return ResponseEntity.ok("/policy/" + number + "?said=" + said + "#replays");
        }
    }

    private static String said(Replays.Outcome outcome) {
        return switch (outcome) {
            case Replays.Outcome.Done done -> "policy.replayed";
            case Replays.Outcome.Broken broken -> "policy.broken";
            case Replays.Outcome.Away away -> "policy.away";
        };
    }

    @PostMapping("/policy/{number}/shadow")
    String shadow(Staff staff, @PathVariable int number) {
        return switch (shadows.start(version(staff, number), by(staff))) {
            case VersionStep.Done done -> Navigation.to("/policy/" + number, "policy.shadowed");
            case VersionStep.Broken broken -> Navigation.to("/policy/" + number, "policy.broken");
            case VersionStep.NotNow notNow -> Navigation.to("/policy/" + number, "policy.notnow");
            case VersionStep.ChangedMeanwhile changed -> Navigation.to("/policy/" + number, "policy.meanwhile");
            case VersionStep.NotReplayed unseen -> Navigation.to("/policy/" + number, "policy.unseen");
            case VersionStep.NeedsSecondPerson own -> Navigation.to("/policy/" + number, "policy.second");
        };
    }

    @PostMapping("/policy/{number}/shadow/stop")
    String stopShadow(Staff staff, @PathVariable int number) {
        version(staff, number);
        shadows.stop(by(staff));
        return Navigation.to("/policy/" + number, "policy.unshadowed");
    }

    private PolicyVersion version(Staff staff, int number) {
        shipped.importFor(staff.tenant());
        return policies.find(staff.tenant(), number).orElseThrow(NotHere::new);
    }

    static ModelAndView to(int number, String said) {
        return new ModelAndView(Navigation.to("/policy/" + number, said));
    }

    static ModelAndView view(PolicyView view, Page page) {
        return new ModelAndView("policy/version", Map.of("page", page, "view", view));
    }

    static Policies.By by(Staff staff) {
        return new Policies.By(staff.tenant(), staff.login());
    }
}
