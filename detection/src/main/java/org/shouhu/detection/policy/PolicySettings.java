package org.shouhu.detection.policy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/**
 * The numbers of a policy that the person's state needs.
 *
 * @param zone the zone in which the persons' days and nights are counted
 * @param heardAt strength from which a facet heard in a text is remembered, 0..1
 * @param halfLives how long it takes each facet's level to halve
 * @param shopWindow in which distinct shops are counted
 * @param orderWindow how long an order stays next to what was said about it
 * @param persistenceDays days over which "heard on several days" is counted, 1..32
 * @param pactWindow how long persons who looked for company in the same place count as a group
 * @param lowering how much a lowering facet of full strength takes off a risk facet, 0..1
 * @param vouching share of its strength that a facet which alone would make an alert keeps, by the text's own band; 1
 *     where the policy does not say
 * @param overrideAt strength from which explicit intent, plan, timing or an act in progress is not lowered, 0..1
 * @param observationGain factor on levels while the person is observed, 1 or more
 * @param cooling how long the same kind of evidence at the same band stays quiet, by band
 * @param reportFloor band of a human report that nothing else raises
 * @param unreadBand band of an event that could not be read or graded
 * @param largestSkew how far a platform's clock may run ahead before the received time is taken instead
 * @param clocks how far the clocks of event sources are known to run ahead, negative for behind, by source
 */
public record PolicySettings(
        ZoneId zone,
        double heardAt,
        Map<Facet, Duration> halfLives,
        Duration shopWindow,
        Duration orderWindow,
        int persistenceDays,
        Duration pactWindow,
        Map<Facet, Double> lowering,
        Map<Band, Double> vouching,
        double overrideAt,
        double observationGain,
        Map<Band, Duration> cooling,
        Band reportFloor,
        Band unreadBand,
        Duration largestSkew,
        Map<String, Duration> clocks) {

    public PolicySettings {
        halfLives = Map.copyOf(halfLives);
        lowering = Map.copyOf(lowering);
        vouching = Map.copyOf(vouching);
        cooling = Map.copyOf(cooling);
        clocks = Map.copyOf(clocks);
        if (!reportFloor.atLeast(Band.CONCERN) || !unreadBand.atLeast(Band.CONCERN)) {
            throw new IllegalArgumentException("a report and what could not be read always reach a human");
        }
    }

    /** How far the clock of a source of events is known to run ahead, negative for behind; zero for most. */
    public Duration clockAhead(String source) {
        return clocks.isEmpty() ? Duration.ZERO : clocks.getOrDefault(source, Duration.ZERO);
    }

    /** Half-life of a facet in milliseconds, 7 days where the policy does not say. */
    public long halfLifeMillis(Facet facet) {
        Duration halfLife = halfLives.get(facet);
        return halfLife == null ? 7L * 86_400_000L : halfLife.toMillis();
    }

    /** Share of its strength that a facet which alone would make an alert keeps in a text of this band, 0..1. */
    public double vouched(Band textBand) {
        return vouching.getOrDefault(textBand, 1.0);
    }

    /** Cooling time at a band in milliseconds, none where the policy does not say. */
    public long coolingMillis(Band band) {
        Duration time = cooling.get(band);
        return time == null ? 0 : time.toMillis();
    }
}
