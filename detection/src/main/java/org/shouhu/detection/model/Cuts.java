package org.shouhu.detection.model;

import org.shouhu.detection.Band;

/**
 * The lowest calibrated scores at which a text may have each band, set by how many ordinary texts reach them. They keep
 * the false alarms within what a desk can live with.
 */
public record Cuts(float watch, float concern, float high) {

    /** The highest band that a score allows. */
    Band most(double score) {
        if (score >= high) {
            return Band.IMMINENT;
        }
        if (score >= concern) {
            return Band.CONCERN;
        }
        return score >= watch ? Band.WATCH : Band.NONE;
    }
}
