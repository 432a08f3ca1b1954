package org.shouhu.detection.text;

import java.util.Locale;

/**
 * A way to write something so that it is not seen. Its odds say how far the reading behind it is to be believed: the
 * odds of any risk heard in it are multiplied by them. The least believed come last.
 */
public enum Trick {
    /** Not a trick: an ordinary word that a rule would misread. */
    KEPT(1),
    /** A character taken apart into its halves. */
    SPLIT(0.95),
    /** Signs, digits or letters put between the characters. */
    INSERTED(0.95),
    /** Each character written several times. */
    REPEATED(0.95),
    /** Another written language, such as Cantonese, or an old or rare form of a character. */
    DIALECT(0.95),
    /** Letters replaced by digits or stars, or pulled apart. */
    MASKED(0.95),
    /** A word that the net uses for another. */
    SLANG(0.9),
    /** The sound in Latin letters. */
    PINYIN(0.9),
    /** A picture or a digit in place of a character. */
    PICTURE(0.8),
    /** Another character of the same sound. */
    SOUND(0.8),
    /** The first letters of the sounds. */
    INITIALS(0.7);

    private final double odds;

    Trick(double odds) {
        this.odds = odds;
    }

    /** What the odds of a risk are multiplied by, above 0, at most 1. */
    public double odds() {
        return odds;
    }

    /** The less believed of the two. */
    Trick or(Trick other) {
        return other.odds < odds ? other : this;
    }

    static Trick of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
