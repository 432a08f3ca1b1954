package org.shouhu.detection.policy;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what somebody meant who wrote a word that is not known. */
final class Suggestion {

    private Suggestion() {}

    /** " Did you mean 'x'?", or nothing when no known word is near. */
    static String forWord(String word, Collection<String> known) {
        Optional<String> nearest = known.stream()
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
        return nearest.filter(candidate -> distance(word, candidate) <= Math.max(2, word.length() / 3))
                .map(candidate -> " Did you mean '" + candidate + "'?")
                .orElse("");
    }

    /** Letters to insert, remove or replace. */
    static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int replace = previous[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replace, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
