package org.shouhu.desk.triage;

import org.shouhu.detection.Band;

/** Where an item waits. */
public enum Lane {
    /** Waits to be claimed. */
    QUEUE,
    /** Waits for one key that confirms or declines. */
    SIFTING;

    /** HIGH, IMMINENT and human reports go straight to the queue; the rest is sifted (design, section 6.4). */
    static Lane of(Band band, AlertSource source) {
        return source.straightToQueue() || band.atLeast(Band.HIGH) ? QUEUE : SIFTING;
    }
}
