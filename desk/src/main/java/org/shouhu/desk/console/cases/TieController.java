package org.shouhu.desk.console.cases;

import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Groups;
import org.shouhu.desk.casework.JoinOutcome;
import org.shouhu.desk.casework.Joining;
import org.shouhu.desk.console.page.Navigation;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.identity.PersonRefs;
import org.shouhu.desk.roster.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who is the same person, and who belongs together; each with a reason.
 *
 * <pre>
 * POST /cases/ID/ties              tie: SAME or GROUP; case: another case, or account: the platform's id; reason
 * POST /cases/ID/ties/N/split      reason
 * POST /cases/ID/ties/group/leave  reason
 * </pre>
 */
@Controller
class TieController {

    private final CaseAccess access;
    private final Joining joining;
    private final Groups groups;
    private final PersonRefs persons;

    TieController(CaseAccess access, Joining joining, Groups groups, PersonRefs persons) {
        this.access = access;
        this.joining = joining;
        this.groups = groups;
        this.persons = persons;
    }

    /** How two cases belong together. */
    enum Tie {
        /** Two accounts of one person. */
        SAME,
        /** Two persons of one episode. */
        GROUP
    }

    @PostMapping("/cases/{id}/ties")
    String tie(
            Staff staff,
            @PathVariable String id,
            @RequestParam Tie tie,
            @RequestParam(name = "case", defaultValue = "") String caseId,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String reason) {
        Episode here = access.of(staff, id);
        String path = "/cases/" + here.id();
        if (reason.isBlank()) {
            return Navigation.to(path, "tie.why");
        }
        if (caseId.isBlank() && (account.isBlank() || tie == Tie.GROUP)) {
            return Navigation.to(path, "tie.whom");
        }
        return switch (tie) {
            case GROUP ->
                groups.tie(here, access.of(staff, caseId), reason.strip(), staff.login())
                        ? Navigation.to(path, "tie.grouped")
                        : Navigation.to(path, "tie.nothing");
            case SAME -> {
                PersonRef other = caseId.isBlank()
                        ? persons.of(staff.tenant(), account.strip())
                        : access.of(staff, caseId).person();
                yield said(joining.join(here, other, reason.strip(), staff.login()), path);
            }
        };
    }

    @PostMapping("/cases/{id}/ties/{tie}/split")
    String split(
            Staff staff,
            @PathVariable String id,
            @PathVariable long tie,
            @RequestParam(defaultValue = "") String reason) {
        Episode here = access.of(staff, id);
        String path = "/cases/" + here.id();
        if (reason.isBlank()) {
            return Navigation.to(path, "tie.why");
        }
        boolean done = joining.split(staff.tenant(), tie, reason.strip(), staff.login());
        return Navigation.to(path, done ? "tie.split" : "tie.nothing");
    }

    @PostMapping("/cases/{id}/ties/group/leave")
    String leave(Staff staff, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        Episode here = access.of(staff, id);
        String path = "/cases/" + here.id();
        if (reason.isBlank()) {
            return Navigation.to(path, "tie.why");
        }
        boolean done = groups.untie(here, reason.strip(), staff.login());
        return Navigation.to(path, done ? "tie.left" : "tie.nothing");
    }

    /** The work goes on in the main case: that is where a join leads. */
    private static String said(JoinOutcome outcome, String path) {
        return switch (outcome) {
            case JoinOutcome.Joined joined ->
                Navigation.to("/cases/" + joined.tie().mainCase(), "tie.joined");
            case JoinOutcome.SameAlready same -> Navigation.to(path, "tie.same");
            case JoinOutcome.Ended ended -> Navigation.to(path, "tie.ended");
            case JoinOutcome.DrillAndReal mixed -> Navigation.to(path, "tie.drill");
        };
    }
}
