package org.shouhu.detection.text;

/** How the characters of a phrase were written so far: small counts, four bits each, in one number. */
final class Tally {
    static final int PLAIN = 0;
    static final int DIALECT = 4;
    static final int SPLIT = 8;
    static final int PINYIN = 12;
    static final int SOUND = 16;
    static final int INITIAL = 20;
    static final int PICTURE = 24;
    /** Signs that stand in ordinary sentences, too, between two characters. */
    static final int PAUSE = 28;
    /** Signs, digits or letters that do not. */
    static final int SIGN = 32;

    static final int REPEATED = 36;
    /** Whether the first character began within a word in Latin letters: 0 or 1. */
    static final int WITHIN = 40;

    private static final int MOST = 15;

    /** All counts from dialect to signs. */
    private static final long HIDING = (1L << REPEATED) - (1L << DIALECT);

    private Tally() {}

    static long add(long tally, int what) {
        return of(tally, what) == MOST ? tally : tally + (1L << what);
    }

    static int of(long tally, int what) {
        return (int) (tally >>> what) & MOST;
    }

    /**
     * Whether a phrase so written is likely meant. What is all plain is no disguise; sounds and initials need plain
     * company, the more the shorter the phrase; signs must stand in every gap, or be strange in themselves.
     *
     * @param length of the phrase in characters
     * @param marks of the phrase
     * @param broken whether Latin letters go on after its last character
     */
    static boolean likely(long tally, int length, Phrases.Marks marks, boolean broken) {
        int signs = of(tally, SIGN);
        int gaps = signs + of(tally, PAUSE);
        int repeated = of(tally, REPEATED);
        boolean hidden = (tally & HIDING) != 0 || repeated >= 2;
        int firm = of(tally, PLAIN) + of(tally, DIALECT) + of(tally, SPLIT) + of(tally, PINYIN);
        return hidden
                && sounds(of(tally, SOUND), firm, length)
                && initials(of(tally, INITIAL), firm, length, marks.initial(), broken)
                && (!broken && of(tally, WITHIN) == 0 || of(tally, PINYIN) >= 3)
                && gaps(gaps, signs, length, marks.compound())
                && (!marks.seen() || firm > of(tally, PINYIN));
    }

    private static boolean sounds(int sounds, int firm, int length) {
        return sounds == 0 || length >= 3 && firm >= 2 || length >= 5 && firm >= 1;
    }

    private static boolean initials(int initials, int firm, int length, boolean initial, boolean broken) {
        return initials == 0 || !broken && (firm >= 2 || length == 2 && initial && firm == 1);
    }

    private static boolean gaps(int gaps, int signs, int length, boolean compound) {
        return gaps == 0 || (length >= 3 || compound) && (gaps == length - 1 || signs > 0 && signs == gaps);
    }

    /** The least believed trick of a tally. */
    static Trick trick(long tally) {
        Trick trick = Trick.KEPT;
        trick = of(tally, DIALECT) > 0 ? trick.or(Trick.DIALECT) : trick;
        trick = of(tally, SPLIT) > 0 ? trick.or(Trick.SPLIT) : trick;
        trick = of(tally, PINYIN) > 0 ? trick.or(Trick.PINYIN) : trick;
        trick = of(tally, SOUND) > 0 ? trick.or(Trick.SOUND) : trick;
        trick = of(tally, INITIAL) > 0 ? trick.or(Trick.INITIALS) : trick;
        trick = of(tally, PICTURE) > 0 ? trick.or(Trick.PICTURE) : trick;
        trick = of(tally, PAUSE) + of(tally, SIGN) > 0 ? trick.or(Trick.INSERTED) : trick;
        return of(tally, REPEATED) > 0 ? trick.or(Trick.REPEATED) : trick;
    }
}
