package org.shouhu.detection.model;

import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;

/** What the learned model answers, one number each: clear risk, "at least this band", and every facet. */
public final class Heads {
    /** How clearly the text expresses risk. */
    public static final int CLEAR = 0;

    private static final int FIRST_FACET = Band.values().length;

    /** Number of heads. */
    public static final int COUNT = FIRST_FACET + Facet.values().length;

    private Heads() {}

    /** The head that answers whether the band is at least this one; the band is not NONE. */
    public static int atLeast(Band band) {
        if (band == Band.NONE) {
            throw new IllegalArgumentException("every band is at least NONE");
        }
        return band.ordinal();
    }

    public static int of(Facet facet) {
        return FIRST_FACET + facet.ordinal();
    }
}
