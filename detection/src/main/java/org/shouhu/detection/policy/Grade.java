package org.shouhu.detection.policy;

import java.util.List;
import org.shouhu.detection.Band;

/**
 * A policy's answer.
 *
 * @param band how urgent
 * @param rule name of the rule that decided, empty for NONE
 * @param reasons codes of what it rests on: wire names of facets and names of circumstances, the most serious first
 */
public record Grade(Band band, String rule, List<String> reasons) {

    public static final Grade NONE = new Grade(Band.NONE, "", List.of());

    public Grade {
        reasons = List.copyOf(reasons);
    }
}
