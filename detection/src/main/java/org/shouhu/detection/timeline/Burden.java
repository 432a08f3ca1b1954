package org.shouhu.detection.timeline;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.shouhu.detection.Band;
import org.shouhu.detection.person.AlertReason;
import org.shouhu.detection.person.PersonAlert;

/** How much work alerts over persons in no danger make. */
public final class Burden {

    private static final int STEP = 32;

    private final String name;
    private final Map<Band, Long> alerts = new EnumMap<>(Band.class);
    private final Map<String, Long> reasons = new TreeMap<>();
    private long personDays;
    private long events;
    private int[] states = new int[64];
    private long statesMet;
    private int largestState;

    Burden(String name) {
        this.name = name;
    }

    void add(PersonAlert alert) {
        alerts.merge(alert.band(), 1L, Long::sum);
        for (AlertReason reason : alert.reasons()) {
            reasons.merge(reason.code(), 1L, Long::sum);
        }
    }

    void lived(long days) {
        personDays += days;
    }

    void happened() {
        events++;
    }

    void stateOf(int bytes) {
        largestState = Math.max(largestState, bytes);
        int step = bytes / STEP;
        states = step < states.length ? states : Arrays.copyOf(states, step * 2);
        states[step]++;
        statesMet++;
    }

    /** All of another's on top of this one's. */
    void add(Burden other) {
        other.alerts.forEach((band, count) -> alerts.merge(band, count, Long::sum));
        other.reasons.forEach((code, count) -> reasons.merge(code, count, Long::sum));
        personDays += other.personDays;
        events += other.events;
        largestState = Math.max(largestState, other.largestState);
        states = states.length < other.states.length ? Arrays.copyOf(states, other.states.length) : states;
        for (int step = 0; step < other.states.length; step++) {
            states[step] += other.states[step];
        }
        statesMet += other.statesMet;
    }

    public String name() {
        return name;
    }

    public long personDays() {
        return personDays;
    }

    public long events() {
        return events;
    }

    /** The largest state met, in bytes. */
    public int largestState() {
        return largestState;
    }

    /** The size that 99 of 100 states do not exceed, in bytes, rounded up to {@value #STEP}; 0 where none was met. */
    public int stateOfNinetyNine() {
        long seen = 0;
        for (int step = 0; step < states.length; step++) {
            seen += states[step];
            if (statesMet > 0 && seen * 100 >= statesMet * 99) {
                return (step + 1) * STEP;
            }
        }
        return 0;
    }

    /** Alerts at HIGH or IMMINENT. */
    public long urgent() {
        return alerts.getOrDefault(Band.HIGH, 0L) + alerts.getOrDefault(Band.IMMINENT, 0L);
    }

    /** Items for the sifting lane: alerts at CONCERN. */
    public long sifting() {
        return alerts.getOrDefault(Band.CONCERN, 0L);
    }

    /** How often each reason stood in an alert. */
    public Map<String, Long> reasons() {
        return Map.copyOf(reasons);
    }

    /** A count per 100,000 person-days. */
    public double per100000(long count) {
        return personDays == 0 ? 0 : count * 100_000.0 / personDays;
    }

    /** All alerts per 10,000 persons and day. */
    public double per10000() {
        return personDays == 0 ? 0 : (urgent() + sifting()) * 10_000.0 / personDays;
    }
}
