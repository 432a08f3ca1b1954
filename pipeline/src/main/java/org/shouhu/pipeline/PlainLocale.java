package org.shouhu.pipeline;

import java.util.Locale;
import org.slf4j.LoggerFactory;

/**
 * Kafka upper-cases names of settings with the process's locale and does not start where {@code "classic"} becomes
 * {@code "CLASSİC"} (4.3.1: {@code No enum constant GroupType.CLASSİC}). Nothing of Shouhu depends on that locale.
 */
final class PlainLocale {

    private PlainLocale() {}

    /** Takes the neutral locale for this process where the given one would keep Kafka from starting. */
    @SuppressWarnings("StringCaseLocaleUsage") // the very question is what the process's locale does
    static void ensure() {
        if (!"classic".toUpperCase().equals("CLASSIC")) {
            LoggerFactory.getLogger(PlainLocale.class)
                    .info("Kafka cannot run in the locale {}: the process takes the neutral one", Locale.getDefault());
            Locale.setDefault(Locale.ROOT);
        }
    }
}
