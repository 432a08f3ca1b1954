package org.shouhu.detection.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the sentences of a text: what stands between marks, and, among ideographs, between spaces. */
public final class Sentences {
    /** Ideographs, or words, that a sentence needs to be heard by itself. */
    private static final int ENOUGH = 4;

    private Sentences() {}

    /**
     * The sentences of a text, none where it is only one. What says too little to be heard by itself is heard with the
     * sentence behind it, at the end with the one before.
     */
    public static List<Sentence> of(FoldedText text) {
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        for (int index = 0; index <= text.length(); index++) {
            boolean mark = index < text.length() && ends(text, index);
            if (index == text.length() || mark || parted(text, index)) {
                if (enough(text, begin, index)) {
                    sentences.add(new Sentence(begin, index));
                    begin = mark ? index + 1 : index;
                } else if (says(text, begin, index) == 0) {
                    begin = mark ? index + 1 : index;
                } else if (index == text.length() && !sentences.isEmpty()) {
                    sentences.add(new Sentence(sentences.removeLast().begin(), index));
                }
            }
        }
        return sentences.size() > 1 ? sentences : List.of();
    }

    /** Whether a mark stands here that ends a sentence, and is not part of a number or a shortened word. */
    private static boolean ends(FoldedText text, int index) {
        char mark = text.charAt(index);
        if (mark == '\n' || mark == '!' || mark == '?') {
            return true;
        }
        if (mark != ',' && mark != '.' && mark != ';') {
            return false;
        }
        boolean several = index > 0 && text.charAt(index - 1) == mark;
        return several || index + 1 == text.length() || !latin(text.charAt(index + 1));
    }

    private static boolean latin(char character) {
        return character < 0x2E80 && Character.isLetterOrDigit(character);
    }

    /** Whether something was between two ideographs that folding left out: in Chinese, spaces part sentences. */
    private static boolean parted(FoldedText text, int index) {
        return index > 0
                && Normaliser.ideographic(text.charAt(index))
                && Normaliser.ideographic(text.charAt(index - 1))
                && text.start(index) > text.end(index - 1);
    }

    private static boolean enough(FoldedText text, int begin, int finish) {
        return says(text, begin, finish) >= ENOUGH;
    }

    /** How much is said: one for each ideograph and each word. */
    private static int says(FoldedText text, int begin, int finish) {
        int says = 0;
        for (int index = begin; index < finish; index++) {
            char here = text.charAt(index);
            boolean begins = latin(here) && (index == begin || !latin(text.charAt(index - 1)));
            says += Normaliser.ideographic(here) || begins ? 1 : 0;
        }
        return says;
    }
}
