package org.shouhu.detection.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouhu.detection.Evidence;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.policy.PolicySettings;

/**
 * Draws signals from a reading. Lowering facets take something off the strength of risk facets; they delete none, and
 * explicit intent, plan, timing or an act in progress overrides them. A facet that alone would make an alert counts in
 * full only where the text as a whole vouches for it.
 */
final class Signals {

    private static final List<Facet> EXPLICIT = List.of(Facet.PLAN_OR_PREPARATION, Facet.IN_PROGRESS);
    private static final List<Facet> MAKES_INTENT_EXPLICIT =
            List.of(Facet.TIMING, Facet.PLAN_OR_PREPARATION, Facet.METHOD_ENQUIRY, Facet.PACT_SEEKING);
    private static final Set<Facet> ALONE_ENOUGH = Set.of(
            Facet.ACTIVE_IDEATION,
            Facet.SELF_HARM,
            Facet.PLAN_OR_PREPARATION,
            Facet.CONDITIONAL_THREAT,
            Facet.PACT_SEEKING,
            Facet.BACKUP_PLAN,
            Facet.PAST_ATTEMPT,
            Facet.FAREWELL);
    private static final double HEARD = 0.5;

    private final PolicySettings settings;

    Signals(PolicySettings settings) {
        this.settings = settings;
    }

    List<Signal> of(Reading reading) {
        if (reading.facets().isEmpty()) {
            return List.of();
        }
        double keep = overridden(reading) ? 1.0 : 1.0 - lowered(reading);
        double vouched = settings.vouched(reading.band());
        List<Signal> found = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            double heard = reading.strength(facet);
            double strength = facet.kind() == Facet.Kind.RISK ? heard * keep : heard;
            strength = ALONE_ENOUGH.contains(facet) ? strength * vouched : strength;
            if (facet.kind() != Facet.Kind.LOWERING && strength >= settings.heardAt()) {
                found.add(new Signal(facet, Math.min(1.0, strength), carriedBy(reading, facet)));
            }
        }
        return found;
    }

    /** The strongest risk among signals, 0 when there is none. */
    static double strongestRisk(List<Signal> signals) {
        double strongest = 0;
        for (Signal signal : signals) {
            if (signal.facet().kind() == Facet.Kind.RISK) {
                strongest = Math.max(strongest, signal.strength());
            }
        }
        return strongest;
    }

    private boolean overridden(Reading reading) {
        boolean intent = reading.strength(Facet.ACTIVE_IDEATION) >= settings.overrideAt();
        return EXPLICIT.stream().anyMatch(facet -> reading.strength(facet) >= settings.overrideAt())
                || (intent && MAKES_INTENT_EXPLICIT.stream().anyMatch(facet -> reading.strength(facet) >= HEARD));
    }

    private double lowered(Reading reading) {
        double most = 0;
        for (Map.Entry<Facet, Double> lowering : settings.lowering().entrySet()) {
            most = Math.max(most, reading.strength(lowering.getKey()) * lowering.getValue());
        }
        return most;
    }

    private static List<Evidence> carriedBy(Reading reading, Facet facet) {
        return reading.evidence().stream()
                .filter(evidence -> evidence.facet() == facet)
                .toList();
    }
}
