package org.shouhu.detection.text;

/**
 * Turns a text into its folded form in one pass, linear in its length.
 *
 * <p>Besides folding each character it joins ideographs that spaces or symbols pull apart, keeps at most two of a run of
 * the same character and one of the same picture, and reads lone surrogates as U+FFFD. Every step keeps the offsets to the original.
 */
public final class Normaliser {
    private final Folding folding = Folding.instance();

    /** Folds the whole text into the buffer, whose earlier content is lost. */
    public void fold(CharSequence text, FoldedText into) {
        fold(text, 0, text.length(), into);
    }

    /** Folds a part of the text; offsets still count from the text's beginning. */
    public void fold(CharSequence text, int from, int to, FoldedText into) {
        into.clear();
        append(text, from, to, into);
    }

    /** Folds a part of the text behind what the buffer holds. */
    void append(CharSequence text, int from, int to, FoldedText into) {
        int before = -1;
        int index = from;
        while (index < to) {
            char original = text.charAt(index);
            int end = index + 1;
            if (Character.isHighSurrogate(original) && end < to && Character.isLowSurrogate(text.charAt(end))) {
                end++;
                before = appendAll(Character.toCodePoint(original, text.charAt(index + 1)), before, index, end, into);
            } else {
                char folded = folding.one(original);
                if (folded == Folding.SEVERAL) {
                    before = appendAll(original, before, index, end, into);
                } else if (folded != Folding.NOTHING) {
                    before = -1;
                    append(folded, index, end, into);
                }
            }
            index = end;
        }
    }

    /** Appends what a code point folds to, a picture that comes again only once; returns what stands before the next. */
    private int appendAll(int point, int before, int start, int end, FoldedText into) {
        String folded = folding.expansion(point);
        if (folded.isEmpty()) {
            return before;
        }
        if (point == before && folded.startsWith("[")) {
            into.extendLast(end);
            return point;
        }
        for (int index = 0; index < folded.length(); index++) {
            append(folded.charAt(index), start, end, into);
        }
        return point;
    }

    private static void append(char folded, int start, int end, FoldedText into) {
        char last = into.last();
        boolean space = folded == ' ' || folded == '\n';
        if (space && (into.length() == 0 || last == ' ' || last == '\n')) {
            return;
        }
        if (folded == last && folded == into.lastButOne()) {
            into.extendLast(end);
            return;
        }
        if (ideographic(folded)) {
            dropJoiners(into);
        }
        into.append(folded, start, end);
    }

    /** Takes back the joining marks between the ideograph before and the one that comes now. */
    private static void dropJoiners(FoldedText into) {
        int index = into.length();
        while (index > 0 && index > into.length() - 4 && Punctuation.joins(into.charAt(index - 1))) {
            index--;
        }
        if (index > 0 && index < into.length() && ideographic(into.charAt(index - 1))) {
            while (into.length() > index) {
                into.removeLast();
            }
        }
    }

    /** Whether a character is written without spaces between words. */
    public static boolean ideographic(char character) {
        return character >= 0x2E80 && character < 0xA000 || character >= 0xF900 && character < 0xFB00;
    }
}
