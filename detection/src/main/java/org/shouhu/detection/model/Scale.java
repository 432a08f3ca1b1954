package org.shouhu.detection.model;

/**
 * How logits become calibrated probabilities, and from which of them a text may have each band. There is one for texts in
 * Latin letters and one for the others, and each of the two once more for texts that were heard twice.
 *
 * @param slopes one per head
 * @param shifts one per head
 */
public record Scale(float[] slopes, float[] shifts, Cuts cuts) {

    /** The calibrated probability of a head, 0..1: that of slope * logit + shift. */
    public double probability(int head, double logit) {
        return 1 / (1 + Math.exp(-(slopes[head] * logit + shifts[head])));
    }

    /** The same with other cuts. */
    public Scale with(Cuts others) {
        return new Scale(slopes, shifts, others);
    }
}
