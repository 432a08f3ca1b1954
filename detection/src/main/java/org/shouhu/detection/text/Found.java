package org.shouhu.detection.text;

/** Where a hidden phrase ends, which one it is, and by which trick: in one number, so that looking allocates nothing. */
final class Found {
    static final long NOTHING = 0;

    private static final int TRICK_BITS = 4;
    private static final int NUMBER_BITS = 16;

    private Found() {}

    static long of(int end, int number, Trick trick) {
        return (long) end << TRICK_BITS + NUMBER_BITS | (long) number << TRICK_BITS | trick.ordinal();
    }

    static int end(long found) {
        return (int) (found >>> TRICK_BITS + NUMBER_BITS);
    }

    static int number(long found) {
        return (int) (found >>> TRICK_BITS) & (1 << NUMBER_BITS) - 1;
    }

    static Trick trick(long found) {
        return TRICKS[(int) found & (1 << TRICK_BITS) - 1];
    }

    static long longer(long one, long other) {
        return end(other) > end(one) ? other : one;
    }

    private static final Trick[] TRICKS = Trick.values();
}
