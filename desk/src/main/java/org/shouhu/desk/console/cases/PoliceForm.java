package org.shouhu.desk.console.cases;

import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.PoliceExchange;

/** What the intervener wrote into the draft; what was left out is empty. */
public record PoliceForm(
        @Nullable String situation,
        @Nullable String approach,
        @Nullable String callback,
        @Nullable String earlierForce,
        @Nullable String earlierIncident) {

    PoliceExchange.Form toReport() {
        return new PoliceExchange.Form(
                text(situation), text(approach), text(callback), text(earlierForce), text(earlierIncident));
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    @Override
    public String toString() {
        return "PoliceForm[withheld]";
    }
}
