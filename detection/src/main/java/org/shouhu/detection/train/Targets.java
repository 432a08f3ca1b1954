package org.shouhu.detection.train;

import java.util.EnumSet;
import java.util.Set;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.model.Heads;

/** What each head should answer for a text, and how sure its source is of that. */
final class Targets {
    /** Facets that an ordinary message does not express, or that a classification of ideation would have named. */
    private static final Set<Facet> IDEATION = EnumSet.of(
            Facet.PASSIVE_IDEATION,
            Facet.ACTIVE_IDEATION,
            Facet.METHOD_ENQUIRY,
            Facet.PLAN_OR_PREPARATION,
            Facet.PAST_ATTEMPT,
            Facet.FAREWELL,
            Facet.CONDITIONAL_THREAT,
            Facet.BACKUP_PLAN,
            Facet.IN_PROGRESS,
            Facet.SELF_HARM,
            Facet.PACT_SEEKING);

    /**
     * How much it counts that a text of risk does not name a facet that stands beside others: whoever wrote it named what
     * stands out, and often more is there, such as the job that was lost in a farewell. What decides by itself how urgent
     * somebody is, or whom a text is about, counts in full.
     */
    private static final double UNNAMED = 0.3;

    private static final Set<Facet> BESIDE_OTHERS = EnumSet.of(
            Facet.SETBACK,
            Facet.CHRONIC,
            Facet.HOPELESSNESS,
            Facet.BURDEN_OR_WORTHLESSNESS,
            Facet.PASSIVE_IDEATION,
            Facet.PAST_ATTEMPT,
            Facet.METHOD_ENQUIRY);

    private final float[] values = new float[Heads.COUNT];
    private final float[] weights = new float[Heads.COUNT];

    private Targets() {}

    float[] values() {
        return values;
    }

    float[] weights() {
        return weights;
    }

    static Targets of(LabelledText text) {
        Targets targets = new Targets();
        targets.set(Heads.CLEAR, text.clear(), text.weight());
        if (text.band().isPresent()) {
            targets.written(text, text.band().get());
        } else if (text.source().startsWith("ordinary")) {
            targets.ordinary(text.weight());
        } else {
            targets.partly(text);
        }
        return targets;
    }

    private void written(LabelledText text, Band band) {
        for (Band at : Band.values()) {
            if (at != Band.NONE) {
                set(Heads.atLeast(at), band.atLeast(at) ? 1 : 0, 1);
            }
        }
        for (Facet facet : Facet.values()) {
            boolean named = text.facets().contains(facet);
            boolean mayBeThere = band != Band.NONE && BESIDE_OTHERS.contains(facet);
            set(Heads.of(facet), named ? 1 : 0, !named && mayBeThere ? UNNAMED : 1);
        }
    }

    private void ordinary(double weight) {
        for (Band at : Band.values()) {
            if (at != Band.NONE) {
                set(Heads.atLeast(at), 0, weight);
            }
        }
        for (Facet facet : Facet.values()) {
            if (facet.kind() == Facet.Kind.RISK) {
                set(Heads.of(facet), 0, weight);
            } else {
                set(Heads.of(facet), 0, weight * (facet.kind() == Facet.Kind.LOWERING ? 0 : 0.1));
            }
        }
    }

    /** Sources that name ideation but not the rest: what they name, and the absence of other ideation. */
    private void partly(LabelledText text) {
        for (Facet facet : IDEATION) {
            boolean there = text.facets().contains(facet);
            double weight = there ? 1 : text.facets().isEmpty() ? text.weight() : 0.2;
            set(Heads.of(facet), there ? 1 : 0, weight * (text.source().startsWith("distress") ? 0.3 : 1));
        }
        if (text.facets().isEmpty()) {
            set(Heads.atLeast(Band.HIGH), 0, 0.3 * text.weight());
            set(Heads.atLeast(Band.IMMINENT), 0, 0.3 * text.weight());
        }
    }

    private void set(int head, double value, double weight) {
        values[head] = (float) value;
        weights[head] = (float) weight;
    }
}
