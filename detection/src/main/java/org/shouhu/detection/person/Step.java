package org.shouhu.detection.person;

import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Band;
import org.shouhu.detection.Reading;

/**
 * What one event came to.
 *
 * @param next the state after the event; the very same object when nothing changed, so that nothing need be stored
 * @param reading what the detector heard, empty when there was no text or it could not be read
 * @param signals what of it counts
 * @param alert whether a human must look
 * @param handovers what other persons' states must learn of it
 * @param wasGraded whether the event could have changed how urgent it is, so that the policy was asked
 * @param graded how urgent it is after the event, whatever humans were told before; NONE where the policy was not asked
 */
public record Step(
        PersonState next,
        Optional<Reading> reading,
        List<Signal> signals,
        Optional<PersonAlert> alert,
        List<Handover> handovers,
        boolean wasGraded,
        Band graded) {

    public Step {
        signals = List.copyOf(signals);
        handovers = List.copyOf(handovers);
    }

    Step handingOver(List<Handover> next) {
        return new Step(this.next, reading, signals, alert, next, wasGraded, graded);
    }

    Step leaving(PersonState state) {
        return new Step(state, reading, signals, alert, handovers, wasGraded, graded);
    }

    static Step unchanged(PersonState state) {
        return new Step(state, Optional.empty(), List.of(), Optional.empty(), List.of(), false, Band.NONE);
    }
}
