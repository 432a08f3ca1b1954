package org.shouhu.desk.console.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.policy.LivePeriod;
import org.shouhu.desk.policy.PolicyVersion;
import org.shouhu.desk.policy.ShadowRun;

/**
 * All versions of a platform's policy.
 *
 * @param readable whether this build can read what is in force
 * @param periods what was in force when, the latest first
 * @param shadow what runs beside it, null when nothing does
 */
public record AllView(
        List<PolicyVersion> versions,
        PolicyVersion live,
        boolean readable,
        List<LivePeriod> periods,
        @Nullable ShadowRun shadow,
        Map<String, String> names) {}
