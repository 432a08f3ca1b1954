package org.shouhu.desk.console.policy;

import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.console.page.NotHere;
import org.shouhu.desk.policy.Policies;
import org.shouhu.desk.policy.PolicyVersion;
import org.shouhu.desk.policy.VersionStep;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is decided about a version; each needs a reason.
 *
 * <pre>
 * POST /policy/N/propose       revision, why
 * POST /policy/N/send-back     why
 * POST /policy/N/withdraw      why
 * POST /policy/N/approve       beside: number of the version in force when the reader looked, why
 * POST /policy/N/roll-back     beside, why
 * </pre>
 */
@Controller
class DecisionController {

    private final Policies policies;

    DecisionController(Policies policies) {
        this.policies = policies;
    }

    @PostMapping("/policy/{number}/propose")
    String propose(
            Staff staff,
            @PathVariable int number,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String why) {
        version(staff, number);
        return why.isBlank()
                ? noReason(number)
                : after(number, policies.propose(number, revision, why, by(staff)), "policy.proposed");
    }

    @PostMapping("/policy/{number}/send-back")
    String sendBack(Staff staff, @PathVariable int number, @RequestParam(defaultValue = "") String why) {
        version(staff, number);
        return why.isBlank()
                ? noReason(number)
                : after(number, policies.sendBack(number, why, by(staff)), "policy.sentback");
    }

    @PostMapping("/policy/{number}/withdraw")
    String withdraw(Staff staff, @PathVariable int number, @RequestParam(defaultValue = "") String why) {
        version(staff, number);
        return why.isBlank()
                ? noReason(number)
                : after(number, policies.withdraw(number, why, by(staff)), "policy.withdrawn");
    }

    @PostMapping("/policy/{number}/approve")
    String approve(
            Staff staff,
            @PathVariable int number,
            @RequestParam int beside,
            @RequestParam(defaultValue = "") String why) {
        version(staff, number);
        return why.isBlank()
                ? noReason(number)
                : after(number, policies.approve(number, beside, why, by(staff)), "policy.approved");
    }

    @PostMapping("/policy/{number}/roll-back")
    String rollBack(
            Staff staff,
            @PathVariable int number,
            @RequestParam int beside,
            @RequestParam(defaultValue = "") String why) {
        version(staff, number);
        return why.isBlank()
                ? noReason(number)
                : after(number, policies.rollBack(number, beside, why, by(staff)), "policy.rolledback");
    }

    private PolicyVersion version(Staff staff, int number) {
        return policies.find(staff.tenant(), number).orElseThrow(NotHere::new);
    }

    private static Policies.By by(Staff staff) {
        return PolicyController.by(staff);
    }

    private static String noReason(int number) {
        return Navigation.to("/policy/" + number, "policy.why");
    }

    private static String after(int number, VersionStep step, String done) {
        String path = "/policy/" + number;
        return switch (step) {
            case VersionStep.Done moved -> Navigation.to(path, done);
            case VersionStep.ChangedMeanwhile changed -> Navigation.to(path, "policy.meanwhile");
            case VersionStep.Broken broken -> Navigation.to(path, "policy.broken");
            case VersionStep.NotReplayed unseen -> Navigation.to(path, "policy.unseen");
            case VersionStep.NeedsSecondPerson own -> Navigation.to(path, "policy.second");
            case VersionStep.NotNow notNow -> Navigation.to(path, "policy.notnow");
        };
    }
}
