package org.shouhu.desk.intake;

import org.shouhu.detection.Detector;
import org.shouhu.detection.Detectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the detector load all that it needs once the desk is up, beside everything else. */
@Component
class HearingRehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(HearingRehearsal.class);

    private final Detector detector;

    HearingRehearsal(Detector detector) {
        this.detector = detector;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("hearing-rehearsal").start(this::rehearse);
    }

    /** A detector that lost a stage goes on with the rest: whoever runs it must know that it hears less. */
    private void rehearse() {
        if (!Detectors.rehearse(detector)) {
            LOG.error(
                    "a stage of the detector cannot be run on this machine: texts are read without it and less is heard");
        }
    }
}
