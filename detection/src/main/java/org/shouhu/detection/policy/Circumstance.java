package org.shouhu.detection.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What else than a facet an alert may rest on. The wire name is the constant's name in lower case. */
public enum Circumstance {
    HUMAN_REPORT,
    COULD_NOT_BE_READ,
    COULD_NOT_BE_GRADED,
    REBUFFED,
    SHOPS_ASKED,
    ORDER_BESIDE_WORDS,
    MEANS_DELIVERED,
    OBSERVED,
    EARLIER_EPISODE,
    PERSISTS,
    GROUPED,
    TEXT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> wireNames() {
        return Arrays.stream(values()).map(Circumstance::wireName).toList();
    }
}
