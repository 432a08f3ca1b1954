package org.shouhu.detection;

import org.shouhu.detection.model.ShippedDetector;

/** Where a detector comes from. */
public final class Detectors {
    private Detectors() {}

    /**
     * The detector that ships with this library.
     *
     * @throws IllegalStateException with one sentence when its files are missing or damaged: without a detector nothing
     *     must start, for no score would read as no risk
     */
    public static Detector shipped() {
        return ShippedDetector.load();
    }
}
