package org.shouhu.desk.intake;

import org.shouhu.detection.Detector;
import org.shouhu.detection.Detectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the detector load all that it needs once the desk is up, beside everything else. */
@Component
class HearingRehearsal {

    private final Detector detector;

    HearingRehearsal(Detector detector) {
        this.detector = detector;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("hearing-rehearsal").start(() -> Detectors.rehearse(detector));
    }
}
