package org.shouhu.detection.policy;

import java.util.Map;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/**
 * What is known of a person at the moment of an event: all that a policy may look at. Holds no text.
 *
 * @param levels level of each facet, decayed to the moment, 0..1; a facet that is left out is 0
 * @param now strength of each facet in this very event, 0..1
 * @param days distinct days on which each facet was heard within the persistence window
 * @param textBand the detector's band of this event's text alone, NONE without a text
 * @param textScore the detector's score of this event's text, 0..1
 * @param shopsAsked distinct shops that heard something of concern within the shop window
 * @param ordersBesideWords orders, not withdrawn, at a shop that heard something of concern within the order window
 * @param deliveredBesideWords those of them that are with the person
 * @param rebuffed whether in this event an agent turned the pleading person away
 * @param reported whether this event is a human report
 * @param reportsBefore human reports before this event
 * @param episodesBefore cases that ended before
 * @param observed whether an observation runs
 * @param caseOpen whether a case is open
 * @param aboutSomebodyElse whether the facts are about somebody whom the person wrote about
 * @param grouped whether others looked for company in the same place within the pact window
 * @param localHour hour of the day in the policy's zone, 0..23
 */
public record Facts(
        Map<Facet, Double> levels,
        Map<Facet, Double> now,
        Map<Facet, Integer> days,
        Band textBand,
        double textScore,
        int shopsAsked,
        int ordersBesideWords,
        int deliveredBesideWords,
        boolean rebuffed,
        boolean reported,
        int reportsBefore,
        int episodesBefore,
        boolean observed,
        boolean caseOpen,
        boolean aboutSomebodyElse,
        boolean grouped,
        int localHour) {

    public Facts {
        levels = Map.copyOf(levels);
        now = Map.copyOf(now);
        days = Map.copyOf(days);
    }

    public double level(Facet facet) {
        return levels.getOrDefault(facet, 0.0);
    }

    public double heardNow(Facet facet) {
        return now.getOrDefault(facet, 0.0);
    }

    /** The strongest risk in this very event, 0..1. */
    public double strongestRiskNow() {
        double strongest = 0;
        for (Map.Entry<Facet, Double> heard : now.entrySet()) {
            if (heard.getKey().kind() == Facet.Kind.RISK) {
                strongest = Math.max(strongest, heard.getValue());
            }
        }
        return strongest;
    }

    public int daysHeard(Facet facet) {
        return days.getOrDefault(facet, 0);
    }
}
