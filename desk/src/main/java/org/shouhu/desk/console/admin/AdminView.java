package org.shouhu.desk.console.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Verification;
import org.shouhu.desk.intake.ApiKeys;
import org.shouhu.desk.intake.Quarantine;
import org.shouhu.desk.roster.Staff;

/**
 * The setup page.
 *
 * @param shown a secret that is shown this once; null when there is none
 * @param problem why the last step did nothing, in a code; empty when it did
 * @param verification what reading the record has shown; null when nobody asked
 */
public record AdminView(
        List<Staff> staff,
        List<ApiKeys.Known> keys,
        List<Quarantine.Item> quarantine,
        @Nullable Shown shown,
        String problem,
        @Nullable Verification verification) {

    /**
     * A secret on its way to whoever it is for.
     *
     * @param kind {@code password} or {@code key}
     * @param name whose password it is, or what the key is called
     */
    public record Shown(String kind, String name, String secret) {

        @Override
        public String toString() {
            return "Shown[kind=" + kind + ", secret=[withheld]]";
        }
    }
}
