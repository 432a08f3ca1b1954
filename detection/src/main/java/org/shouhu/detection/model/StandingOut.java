package org.shouhu.detection.model;

import java.util.BitSet;
import org.shouhu.detection.Facet;

/**
 * A text is heard as a whole and by the one sentence in it that speaks most clearly of risk: among polite or everyday
 * sentences one that matters would drown, and a little of this and that in many sentences amounts to nothing in any of them.
 */
public final class StandingOut {
    /** How much the sentence counts beside the whole. */
    private static final double SHARE = 0.5;
    /** How much of what else it says is added: what stands in the rest matters there as much. */
    private static final double SMALLER_SHARE = 0.25;
    /** How many logits at most the one takes from what the other says: enough harmless words would hide anything. */
    private static final double TAKEN = 4;

    private static final BitSet LOWERING = lowering();

    private StandingOut() {}

    private static BitSet lowering() {
        BitSet heads = new BitSet();
        for (Facet facet : Facet.values()) {
            heads.set(Heads.of(facet), facet.kind() == Facet.Kind.LOWERING);
        }
        return heads;
    }

    /**
     * Joins what was heard, one logit a head. How clear the risk is, is the mean of both, or not far below what the clearer
     * one says; what else the sentence says adds to the whole and takes nothing away, but for what lowers a risk, which the whole
     * alone can tell.
     *
     * @param whole what the text as a whole says
     * @param sentence what its sentence says
     */
    public static double[] joined(double[] whole, double[] sentence) {
        double[] joined = whole.clone();
        for (int head = 0; head < joined.length; head++) {
            double more = sentence[head] - whole[head];
            if (head == Heads.CLEAR) {
                joined[head] += Math.max(SHARE * more, Math.max(more, 0) - TAKEN);
            } else if (more > 0 && !LOWERING.get(head)) {
                joined[head] += Math.max(SMALLER_SHARE * more, more - TAKEN);
            }
        }
        return joined;
    }
}
