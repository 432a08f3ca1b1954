package org.shouhu.detection.policy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
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
 * @param lowering how much a lowering facet of full strength takes off a risk facet, 0..1
 * @param overrideAt strength from which explicit intent, plan, timing or an act in progress is not lowered, 0..1
 * @param observationGain factor on levels while the person is observed, 1 or more
 * @param cooling how long the same kind of evidence at the same band stays quiet, by band
 * @param reportFloor band of a human report that nothing else raises
 * @param unreadBand band of an event that could not be read or graded
 * @param largestSkew how far a platform's clock may run ahead before the received time is taken instead
 */
public record PolicySettings(
        ZoneId zone,
        double heardAt,
        Map<Facet, Duration> halfLives,
        Duration shopWindow,
        Duration orderWindow,
        int persistenceDays,
        Map<Facet, Double> lowering,
        double overrideAt,
        double observationGain,
        Map<Band, Duration> cooling,
        Band reportFloor,
        Band unreadBand,
        Duration largestSkew) {

    public PolicySettings {
        halfLives = Map.copyOf(halfLives);
        lowering = Map.copyOf(lowering);
        cooling = Map.copyOf(cooling);
        if (!reportFloor.atLeast(Band.CONCERN) || !unreadBand.atLeast(Band.CONCERN)) {
            throw new IllegalArgumentException("a report and what could not be read always reach a human");
        }
    }

    /** Half-life of a facet in milliseconds, 7 days where the policy does not say. */
    public long halfLifeMillis(Facet facet) {
        Duration halfLife = halfLives.get(facet);
        return halfLife == null ? 7L * 86_400_000L : halfLife.toMillis();
    }

    /** Cooling time at a band in milliseconds, none where the policy does not say. */
    public long coolingMillis(Band band) {
        Duration time = cooling.get(band);
        return time == null ? 0 : time.toMillis();
    }

    /** The settings of the first policy. */
    public static PolicySettings first() {
        Map<Facet, Duration> halfLives = new EnumMap<>(Facet.class);
        Arrays.stream(Facet.values()).forEach(facet -> halfLives.put(facet, Duration.ofDays(3)));
        halfLives.put(Facet.IN_PROGRESS, Duration.ofHours(6));
        halfLives.put(Facet.TIMING, Duration.ofHours(12));
        halfLives.put(Facet.METHOD_ENQUIRY, Duration.ofDays(5));
        halfLives.put(Facet.PAST_ATTEMPT, Duration.ofDays(60));
        halfLives.put(Facet.SETBACK, Duration.ofDays(14));
        halfLives.put(Facet.CHRONIC, Duration.ofDays(60));
        halfLives.put(Facet.MINOR, Duration.ofDays(90));
        return new PolicySettings(
                ZoneId.of("Asia/Shanghai"),
                0.3,
                halfLives,
                Duration.ofDays(3),
                Duration.ofDays(7),
                14,
                Map.of(
                        Facet.HYPERBOLE_OR_JOKE, 0.7,
                        Facet.QUOTATION_OR_FICTION, 0.7,
                        Facet.NEGATION, 0.6,
                        Facet.PAST_RECOVERED, 0.6,
                        Facet.PROFESSIONAL_OR_NEWS, 0.7,
                        Facet.ORDINARY_USE, 0.6),
                0.85,
                1.25,
                Map.of(
                        Band.CONCERN, Duration.ofHours(12),
                        Band.HIGH, Duration.ofHours(4),
                        Band.IMMINENT, Duration.ofHours(1)),
                Band.HIGH,
                Band.HIGH,
                Duration.ofMinutes(5));
    }
}
