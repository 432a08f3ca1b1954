package org.shouhu.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * What a record comes to.
 *
 * @param next what to remember of the person from now on, empty when nothing changed
 * @param outgoing what to write, in order
 */
record Outcome(Optional<Remembered> next, List<Outgoing> outgoing) {

    static final Outcome NOTHING = new Outcome(Optional.empty(), List.of());

    Outcome {
        outgoing = List.copyOf(outgoing);
    }

    static Outcome only(Outgoing outgoing) {
        return new Outcome(Optional.empty(), List.of(outgoing));
    }

    /**
     * A record to write.
     *
     * @param person its key
     * @param plain its value, to be sealed
     */
    record Outgoing(Topic topic, TenantPerson person, byte[] plain) {

        static Outgoing alert(Alert alert) {
            return new Outgoing(Topic.ALERTS, alert.person(), Json.write(alert));
        }

        static Outgoing caseFact(CaseFact fact) {
            return new Outgoing(Topic.CASE_FACTS, fact.person(), fact.toBytes());
        }

        @Override
        public String toString() {
            return "Outgoing[topic=" + topic + ", person=" + person + ", content=[withheld]]";
        }
    }
}
