package org.shouhu.detection.text;

import org.jspecify.annotations.Nullable;

/**
 * A text whose characters were pulled apart by a sign after each, or written several times each, put together again: its
 * characters, and where each stands in the original.
 */
final class Spread {
    /** So many characters in a row must be apart, or doubled, before it is seen as a habit. */
    static final int FEWEST = 4;

    private static final String FIGURES = "年月日号点分秒时元岁个第至到〜一二三四五六七八九十百千万亿";

    private final StringBuilder text = new StringBuilder();
    private final int[] starts;
    private final int[] ends;
    private Trick trick = Trick.KEPT;

    private Spread(int most) {
        starts = new int[most];
        ends = new int[most];
    }

    /** The part of the text put together, or null when nothing was apart. */
    static @Nullable Spread of(String text, int from, int to) {
        Spread spread = new Spread(to - from);
        int index = from;
        // Part of a run that is too short is too short, too: no run is measured twice.
        int afterApart = from;
        int afterDoubled = from;
        while (index < to) {
            int apart = index < afterApart ? 0 : apart(text, index, to);
            int doubled = index < afterDoubled ? 0 : doubled(text, index, to);
            afterApart = Math.max(afterApart, -apart);
            afterDoubled = Math.max(afterDoubled, -doubled);
            if (apart > index) {
                spread.together(text, index, apart);
                index = apart;
            } else if (doubled > index) {
                spread.once(text, index, doubled);
                index = doubled;
            } else {
                spread.add(text.charAt(index), index, index + 1);
                index++;
            }
        }
        return spread.trick == Trick.KEPT ? null : spread;
    }

    /** Where the run of ideographs with one or two signs between each ends; negative when it is too short. */
    private static int apart(String text, int from, int to) {
        int count = 1;
        int end = from;
        int index = from;
        while (index < to && Normaliser.ideographic(text.charAt(index))) {
            end = index + 1;
            int sign = end;
            boolean seen = false;
            while (sign < to && sign < end + 2 && !Normaliser.ideographic(text.charAt(sign))) {
                seen |= seen(text.charAt(sign));
                sign++;
            }
            if (sign == end) {
                break;
            }
            boolean next = sign < to && Normaliser.ideographic(text.charAt(sign));
            count += seen && next && !figure(text.charAt(sign)) ? 1 : 0;
            index = sign;
        }
        return count >= FEWEST ? end : -end;
    }

    /** Whether a character stands in dates and amounts, between signs as a matter of course. */
    static boolean figure(char original) {
        return FIGURES.indexOf(original) >= 0;
    }

    /** Whether a sign is more than the plain reading passes over by itself. */
    private static boolean seen(char sign) {
        char folded = Folding.instance().one(sign);
        return folded != Folding.NOTHING && !Punctuation.joins(folded);
    }

    /** Where the run of ideographs ends that each stand there at least twice; negative when it is too short. */
    private static int doubled(String text, int from, int to) {
        int count = 0;
        int index = from;
        while (index + 1 < to
                && Normaliser.ideographic(text.charAt(index))
                && text.charAt(index) == text.charAt(index + 1)) {
            char same = text.charAt(index);
            while (index < to && text.charAt(index) == same) {
                index++;
            }
            count++;
        }
        return count >= FEWEST - 1 ? index : -index;
    }

    private void together(String original, int from, int end) {
        trick = trick.or(Trick.INSERTED);
        for (int index = from; index < end; index++) {
            if (Normaliser.ideographic(original.charAt(index))) {
                add(original.charAt(index), index, index + 1);
            }
        }
    }

    private void once(String original, int from, int end) {
        trick = trick.or(Trick.REPEATED);
        int index = from;
        while (index < end) {
            int last = index;
            while (last < end && original.charAt(last) == original.charAt(index)) {
                last++;
            }
            add(original.charAt(index), index, last);
            index = last;
        }
    }

    private void add(char original, int start, int end) {
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(original);
    }

    String text() {
        return text.toString();
    }

    Trick trick() {
        return trick;
    }

    /** Points a reading of the text put together back to the original. */
    void pointBack(FoldedText reading) {
        reading.remap(starts, ends);
    }
}
