package org.shouhu.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Band;

/**
 * What a policy on trial would have done otherwise, over a short time in one part of the stream. Both policies judged
 * the same events in the light of the same remembered evidence. Tallies of a trial add up. Holds no text.
 *
 * @param id the same tally always has the same id: one that comes twice is known by it
 * @param tenant whose persons were graded
 * @param instruction the instruction that began the trial
 * @param live name and version of the policy that graded
 * @param shadow name and version of the policy on trial
 * @param from the first event counted was received
 * @param to the last event counted was received
 * @param graded events that either policy was asked about; ordinary events ask neither
 * @param liveAlerts alerts that were raised or changed
 * @param shadowAlerts alerts that the policy on trial would have raised or changed
 * @param counts how often each pair of different bands came about; pairs that are equal are left out
 * @param examples some of the differences, the most urgent first; at most {@link #MOST_EXAMPLES}
 */
public record ShadowTally(
        String id,
        String tenant,
        String instruction,
        String live,
        String shadow,
        Instant from,
        Instant to,
        long graded,
        long liveAlerts,
        long shadowAlerts,
        List<Count> counts,
        List<Example> examples) {

    /** How many examples a tally carries at most. */
    public static final int MOST_EXAMPLES = 10;

    public ShadowTally {
        counts = List.copyOf(counts);
        examples = List.copyOf(examples);
    }

    /**
     * How often two bands came about for the same event.
     *
     * @param live by the policy that grades
     * @param shadow by the policy on trial
     * @param events 1 or more
     */
    public record Count(Band live, Band shadow, long events) {}

    /**
     * One difference.
     *
     * @param person whose event it was, a pseudonym
     * @param source source of the event
     * @param event id of the event
     * @param received when intake took it
     * @param live band by the policy that grades
     * @param shadow band by the policy on trial
     * @param alert id of the alert that was raised or changed, if one was
     * @param liveReasons codes of its reasons, empty without an alert
     * @param shadowReasons codes of the reasons that the policy on trial would have given, empty without an alert
     */
    public record Example(
            TenantPerson person,
            String source,
            String event,
            Instant received,
            Band live,
            Band shadow,
            Optional<String> alert,
            List<String> liveReasons,
            List<String> shadowReasons) {

        public Example {
            liveReasons = List.copyOf(liveReasons);
            shadowReasons = List.copyOf(shadowReasons);
        }
    }
}
