package org.shouhu.detection.meaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.text.Normaliser;

/**
 * Cuts a text into the word pieces of a vocabulary as BERT's uncased models do: ideographs and marks alone, other words
 * into the longest pieces from the left, those within a word written with ## before.
 */
public final class WordPieces {
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> numbers;
    private final int unknown;
    private final int begin;
    private final int end;

    /**
     * @param numbers the number of each piece
     * @throws IllegalArgumentException when a piece that every text needs is missing
     */
    WordPieces(Map<String, Integer> numbers) {
        this.numbers = Map.copyOf(numbers);
        unknown = required("[UNK]");
        begin = required("[CLS]");
        end = required("[SEP]");
    }

    /** The vocabulary whose first piece has number 0. */
    public static WordPieces of(List<String> vocabulary) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int number = 0; number < vocabulary.size(); number++) {
            numbers.putIfAbsent(vocabulary.get(number), number);
        }
        return new WordPieces(numbers);
    }

    /** Reads a vocabulary, one piece a line. */
    public static WordPieces read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    private int required(String piece) {
        Integer number = numbers.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("its vocabulary lacks " + piece);
        }
        return number;
    }

    /** Number of the piece that a text begins with. */
    public int begin() {
        return begin;
    }

    /** Number of the piece that ends a text. */
    public int end() {
        return end;
    }

    /** The pieces of a text, without begin and end. */
    public Pieces cut(String text) {
        Pieces pieces = new Pieces(text.length());
        int index = 0;
        while (index < text.length()) {
            int word = word(text, index);
            if (!blank(text.charAt(index))) {
                cut(text, index, word, pieces);
            }
            index = word;
        }
        return pieces;
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

    private void cut(String text, int from, int to, Pieces into) {
        String word = lower(text, from, to);
        int before = into.count();
        int index = 0;
        while (index < word.length()) {
            int last = Math.min(word.length(), index + LONGEST_WORD);
            Integer piece = piece(word, index, last);
            while (piece == null && last > index + 1) {
                last--;
                piece = piece(word, index, last);
            }
            if (piece == null || word.length() > LONGEST_WORD) {
                into.keep(before);
                into.add(unknown, from, to);
                return;
            }
            into.add(piece, from + index, from + last);
            index = last;
        }
    }

    /** Letter by letter, so that every letter keeps its place. */
    private static String lower(String text, int from, int to) {
        char[] letters = text.substring(from, to).toCharArray();
        for (int index = 0; index < letters.length; index++) {
            letters[index] = Character.toLowerCase(letters[index]);
        }
        return new String(letters);
    }

    private @Nullable Integer piece(String word, int from, int to) {
        return numbers.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
    }
}
