package org.shouhu.detection;

import java.nio.file.Path;
import org.shouhu.detection.model.ShippedDetector;
import org.shouhu.detection.plugged.PluggedModel;

/** Where a detector comes from. */
public final class Detectors {
    private Detectors() {}

    /** Environment variable that names the folder of an operator's model; see docs/second-stage.md. */
    public static final String SECOND_STAGE = "SHOUHU_SECOND_STAGE";

    /**
     * The detector that this installation runs: the shipped one, with the operator's model behind it when {@link
     * #SECOND_STAGE} names one.
     *
     * @throws IllegalStateException with one sentence when a file is missing or damaged
     */
    public static Detector configured() {
        String folder = System.getenv(SECOND_STAGE);
        return folder == null || folder.isBlank()
                ? shipped()
                : PluggedModel.behind(ShippedDetector.load(), Path.of(folder));
    }

    /**
     * The detector that ships with this library.
     *
     * @throws IllegalStateException with one sentence when its files are missing or damaged: without a detector nothing
     *     must start, for no score would read as no risk
     */
    public static Detector shipped() {
        return ShippedDetector.load();
    }

    /**
     * Reads a plea in each script, so that what a detector loads when it first needs it is there before a person in danger
     * writes. Takes about a second.
     *
     * @return whether both were heard by all that the detector has; otherwise a stage of it cannot be had on this machine
     */
    public static boolean rehearse(Detector detector) {
        String whole = detector.model();
        return detector.read(Utterance.of("我不想活了")).model().equals(whole)
                & detector.read(Utterance.of("I want to die")).model().equals(whole);
    }
}
