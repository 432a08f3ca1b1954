package org.shouhu.detection.model;

import static org.shouhu.detection.Facet.*;

import java.util.Map;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/**
 * The band of one text by the facets heard in it (design, section 6.4). What a person said before is not known here; the
 * person's state adds it.
 */
public final class Grading {
    /** Strength from which a facet counts as heard. */
    public static final double HEARD = 0.5;

    private final Map<Facet, Double> strengths;

    private Grading(Map<Facet, Double> strengths) {
        this.strengths = strengths;
    }

    /** The band that these facet strengths, 0..1, amount to. */
    public static Band band(Map<Facet, Double> strengths) {
        Grading grading = new Grading(strengths);
        Band raised = grading.raised();
        return grading.lowered(raised);
    }

    private Band raised() {
        boolean intent = any(ACTIVE_IDEATION, PLAN_OR_PREPARATION, CONDITIONAL_THREAT);
        if (heard(IN_PROGRESS) || heard(TIMING) && (intent || heard(FAREWELL) && strong(FAREWELL))) {
            return Band.IMMINENT;
        }
        boolean prepared =
                any(PLAN_OR_PREPARATION, METHOD_ENQUIRY, BACKUP_PLAN, PAST_ATTEMPT, CONDITIONAL_THREAT, PACT_SEEKING);
        if (heard(ACTIVE_IDEATION) && prepared
                || any(PLAN_OR_PREPARATION, BACKUP_PLAN, CONDITIONAL_THREAT, PACT_SEEKING)
                || strong(FAREWELL) && any(SETBACK, PAST_ATTEMPT)) {
            return Band.HIGH;
        }
        boolean coloured = any(HOPELESSNESS, SETBACK, PASSIVE_IDEATION, BURDEN_OR_WORTHLESSNESS);
        if (any(ACTIVE_IDEATION, SELF_HARM, PAST_ATTEMPT)
                || strong(FAREWELL)
                || heard(METHOD_ENQUIRY) && (coloured || strong(METHOD_ENQUIRY))
                || heard(FAREWELL) && coloured) {
            return Band.CONCERN;
        }
        return any(PASSIVE_IDEATION, FAREWELL, HOPELESSNESS, BURDEN_OR_WORTHLESSNESS, METHOD_ENQUIRY, TIMING)
                ? Band.WATCH
                : Band.NONE;
    }

    /** Lowering facets take bands away; a plan, a time or an act in progress stand against them. */
    private Band lowered(Band raised) {
        if (raised == Band.NONE || explicit()) {
            return raised;
        }
        boolean doubt = any(
                HYPERBOLE_OR_JOKE, QUOTATION_OR_FICTION, NEGATION, PAST_RECOVERED, PROFESSIONAL_OR_NEWS, ORDINARY_USE);
        if (!doubt) {
            return raised;
        }
        return switch (raised) {
            case NONE, WATCH, CONCERN -> Band.NONE;
            case HIGH -> Band.WATCH;
            case IMMINENT -> Band.CONCERN;
        };
    }

    private boolean explicit() {
        return strength(IN_PROGRESS) >= 0.85
                || strength(PLAN_OR_PREPARATION) >= 0.85
                || strength(ACTIVE_IDEATION) >= 0.85 && any(TIMING, PLAN_OR_PREPARATION, METHOD_ENQUIRY, PACT_SEEKING);
    }

    private boolean any(Facet... facets) {
        for (Facet facet : facets) {
            if (heard(facet)) {
                return true;
            }
        }
        return false;
    }

    private boolean heard(Facet facet) {
        return strength(facet) >= HEARD;
    }

    private boolean strong(Facet facet) {
        return strength(facet) >= 0.7;
    }

    private double strength(Facet facet) {
        return strengths.getOrDefault(facet, 0.0);
    }
}
