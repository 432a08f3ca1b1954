package org.shouhu.simulators.police;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A dispatch at the centre.
 *
 * @param eido the desk's document
 * @param steppedAt when the present step began
 * @param incidentNumber ours, empty until acknowledged
 * @param said questions and answers, oldest first
 */
public record Dispatch(
        String action,
        boolean drill,
        JsonNode eido,
        Instant receivedAt,
        PoliceStep step,
        Instant steppedAt,
        String incidentNumber,
        List<Said> said) {

    public Dispatch {
        said = List.copyOf(said);
    }

    /** One line of the talk between centre and desk. */
    public record Said(Instant at, boolean byPolice, String words) {
        @Override
        public String toString() {
            return "Said[withheld]";
        }
    }

    Dispatch at(PoliceStep next, Instant now, String number) {
        return new Dispatch(action, drill, eido, receivedAt, next, now, number, said);
    }

    Dispatch with(Said line) {
        List<Said> more = new ArrayList<>(said);
        more.add(line);
        return new Dispatch(action, drill, eido, receivedAt, step, steppedAt, incidentNumber, more);
    }

    @Override
    public String toString() {
        return "Dispatch[action=" + action + ", step=" + step + ", [withheld]]";
    }
}
