package org.shouhu.desk.policy;

import java.util.List;
import org.shouhu.detection.policy.Problem;

/** What became of a step with a version. Whatever is not {@link Done} changed nothing. */
public sealed interface VersionStep {

    record Done(PolicyVersion version) implements VersionStep {}

    /** Somebody saved meanwhile, or another version went live: look first. */
    record ChangedMeanwhile(PolicyVersion now) implements VersionStep {}

    /** The text is not one to grade by. */
    record Broken(PolicyVersion version, List<Problem> problems) implements VersionStep {
        public Broken {
            problems = List.copyOf(problems);
        }
    }

    /** Nobody has looked at what this very text would change. */
    record NotReplayed(PolicyVersion version) implements VersionStep {}

    /** Whoever wrote or proposed it cannot approve it. */
    record NeedsSecondPerson(PolicyVersion version) implements VersionStep {}

    /** The version does not stand where this step begins. */
    record NotNow(PolicyVersion version) implements VersionStep {}
}
