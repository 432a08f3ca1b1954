package org.shouhu.desk.console.policy;

import java.util.List;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.console.page.Names;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.policy.LineDiff;
import org.shouhu.desk.policy.Policies;
import org.shouhu.desk.policy.PolicyVersion;
import org.shouhu.desk.policy.Replays;
import org.shouhu.desk.policy.ShadowRuns;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Component;

/** Puts together what the workbench shows of a version. */
@Component
class PolicyViews {

    private final Policies policies;
    private final Replays replays;
    private final ShadowRuns shadows;
    private final Audit audit;
    private final Names names;

    PolicyViews(Policies policies, Replays replays, ShadowRuns shadows, Audit audit, Names names) {
        this.policies = policies;
        this.replays = replays;
        this.shadows = shadows;
        this.audit = audit;
        this.names = names;
    }

    /** As it is kept. */
    PolicyView of(Page page, PolicyVersion version, String problem) {
        return of(page, version, version.text(), List.of(), problem);
    }

    /** With a text that somebody typed and that a colleague's was saved before. */
    PolicyView typed(Page page, PolicyVersion version, String typed) {
        String text = typed.replace("\r\n", "\n");
        return of(page, version, text, LineDiff.between(version.text(), text), "changed");
    }

    private PolicyView of(
            Page page, PolicyVersion version, String text, List<LineDiff.Line> meanwhile, String problem) {
        Tenant tenant = page.staff().tenant();
        PolicyVersion live = policies.inForce(tenant);
        return new PolicyView(
                version,
                live,
                text,
                checked(page, version, text),
                LineDiff.between(live.text(), text),
                meanwhile,
                replays.of(version),
                shadows.of(version),
                policies.writers(version),
                audit.history(tenant, new Subject("policy", Integer.toString(version.number()))),
                names.of(tenant),
                page.staff().login(),
                problem);
    }

    /** What is wrong with a text, worded for the reader. */
    PolicyView.Checked checked(Page page, PolicyVersion version, String text) {
        return new PolicyView.Checked(
                policies.problems(version, text).stream()
                        .map(problem -> new PolicyView.Wrong(
                                problem.line(), problem.column(), ProblemWords.of(problem, page.words())))
                        .toList(),
                (int) text.lines()
                        .filter(line -> line.strip().startsWith("expect:"))
                        .count());
    }
}
