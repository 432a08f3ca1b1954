package org.shouhu.detection.plugged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.text.Normaliser;

/**
 * Cuts a text into the word pieces of a vocabulary as BERT's uncased models do: ideographs and marks alone, other words
 * into the longest pieces from the left, those within a word written with ## before.
 */
final class WordPieces {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int unknown;
    private final int begin;
    private final int end;

    /**
     * @throws IllegalArgumentException when a piece that every text needs is missing
     */
    WordPieces(List<String> vocabulary) {
        for (int number = 0; number < vocabulary.size(); number++) {
            numbers.putIfAbsent(vocabulary.get(number), number);
        }
        unknown = required("[UNK]");
        begin = required("[CLS]");
        end = required("[SEP]");
    }

    static WordPieces read(Path file) throws IOException {
        return new WordPieces(Files.readAllLines(file));
    }

    private int required(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("its vocabulary lacks " + piece);
        }
        return number;
    }

    /** The numbers of a text's pieces, without begin and end. */
    long[] cut(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        long[] pieces = new long[Math.max(1, lower.length())];
        int count = 0;
        int index = 0;
        while (index < lower.length()) {
            int word = word(lower, index);
            if (!blank(lower.charAt(index))) {
                count = cut(lower.substring(index, word), pieces, count);
            }
            index = word;
        }
        return Arrays.copyOf(pieces, count);
    }

    /** The pieces from one to another, between begin and end. */
    long[] framed(long[] pieces, int from, int to) {
        long[] framed = new long[to - from + 2];
        framed[0] = begin;
        System.arraycopy(pieces, from, framed, 1, to - from);
        framed[framed.length - 1] = end;
        return framed;
    }

    private static int word(String text, int from) {
        int index = from;
        while (index < text.length() && inWord(text.charAt(index))) {
            index++;
        }
        return index == from ? from + Character.charCount(text.codePointAt(from)) : index;
    }

    private static boolean inWord(char character) {
        return Character.isLetterOrDigit(character) && !Normaliser.ideographic(character);
    }

    private static boolean blank(char character) {
        return Character.isWhitespace(character) || Character.isISOControl(character);
    }

    private int cut(String word, long[] into, int from) {
        int count = from;
        int index = 0;
        while (index < word.length()) {
            int last = Math.min(word.length(), index + LONGEST_WORD);
            Integer piece = piece(word, index, last);
            while (piece == null && last > index + 1) {
                last--;
                piece = piece(word, index, last);
            }
            if (piece == null || word.length() > LONGEST_WORD) {
                into[from] = unknown;
                return from + 1;
            }
            into[count++] = piece;
            index = last;
        }
        return count;
    }

    private @Nullable Integer piece(String word, int from, int to) {
        return numbers.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
    }
}
