package org.shouhu.detection.text;

import java.util.List;

/** Written Cantonese, character by character in the common written language; from {@code cantonese.txt}. */
final class Cantonese {
    private final char[] common = new char[1 << 16];
    private final boolean[] marks = new boolean[1 << 16];

    Cantonese() {
        char[] fold = Folding.instance().table();
        for (String line : Resource.lines("cantonese.txt")) {
            List<String> columns = List.of(line.split("\t", -1));
            char folded = fold[columns.getFirst().charAt(0)];
            common[folded] = columns.get(1).charAt(0);
            marks[folded] = columns.size() > 2;
        }
    }

    /** Whether this folded character is written in Cantonese and hardly otherwise. */
    boolean marks(char folded) {
        return marks[folded];
    }

    /** Writes the characters of a Cantonese text that differ as the common language has them. */
    void translate(FoldedText text) {
        for (int index = 0; index < text.length(); index++) {
            char other = common[text.charAt(index)];
            if (other != 0) {
                text.replace(index, other);
            }
        }
    }
}
