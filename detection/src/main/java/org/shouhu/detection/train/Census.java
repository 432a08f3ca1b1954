package org.shouhu.detection.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouhu.detection.Band;
import org.shouhu.detection.text.FoldedText;
import org.shouhu.detection.text.Normaliser;

/**
 * How many utterances of the own corpus differ from one another.
 *
 * <p>An utterance counts when it is no near-duplicate of one that counted before it. Two are near-duplicates when at
 * least half of the pairs of neighbouring tokens that either has are shared (Jaccard similarity of 0.5 or more; a token
 * is an ideograph, or a word in another script; the edges are tokens too, marks are none; both as normalised). A
 * sentence with one word swapped is a near-duplicate, whatever the word.
 *
 * @param utterances lines of the corpus
 * @param risk utterances of WATCH or above that count
 * @param riskInEnglish those of them in English
 * @param harmless utterances of NONE that count
 * @param harmlessInEnglish those of them in English
 */
public record Census(int utterances, int risk, int riskInEnglish, int harmless, int harmlessInEnglish) {
    private static final double ALIKE = 0.5;

    /** Counts the utterances of a corpus, in their order. */
    public static Census of(List<LabelledText> own) {
        Neighbours neighbours = new Neighbours();
        int[] counts = new int[4];
        for (LabelledText text : own) {
            if (neighbours.add(text.text())) {
                boolean risk = text.band().orElse(Band.NONE).atLeast(Band.WATCH);
                counts[risk ? 0 : 2]++;
                counts[risk ? 1 : 3] += english(text.text()) ? 1 : 0;
            }
        }
        return new Census(own.size(), counts[0], counts[1], counts[2], counts[3]);
    }

    /** The counts in one sentence. */
    public String sentence() {
        return utterances + " utterances; without near-duplicates " + risk + " of risk (" + riskInEnglish
                + " in English) and " + harmless + " harmless ones (" + harmlessInEnglish + " in English)";
    }

    private static boolean english(String text) {
        return text.chars().noneMatch(unit -> unit < 0x10000 && Normaliser.ideographic((char) unit));
    }

    /** The utterances that counted so far, findable by the pairs of tokens that they have. */
    private static final class Neighbours {
        private final Normaliser normaliser = new Normaliser();
        private final FoldedText folded = new FoldedText();
        private final Map<Long, List<Integer>> byPair = new HashMap<>();
        private final List<Integer> sizes = new ArrayList<>();

        /** Takes an utterance in, unless one alike is there already. */
        boolean add(String text) {
            Set<Long> pairs = pairs(text);
            int[] shared = new int[sizes.size()];
            for (long pair : pairs) {
                for (int other : byPair.getOrDefault(pair, List.of())) {
                    shared[other]++;
                }
            }
            for (int other = 0; other < shared.length; other++) {
                int either = pairs.size() + sizes.get(other) - shared[other];
                if (shared[other] >= ALIKE * either) {
                    return false;
                }
            }
            for (long pair : pairs) {
                byPair.computeIfAbsent(pair, _ -> new ArrayList<>()).add(sizes.size());
            }
            sizes.add(pairs.size());
            return true;
        }

        private Set<Long> pairs(String text) {
            normaliser.fold(text, folded);
            Set<Long> pairs = new HashSet<>();
            int last = 1;
            for (int index = 0; index < folded.length(); ) {
                int end = index + 1;
                char character = folded.charAt(index);
                while (inLatinWord(character) && end < folded.length() && inLatinWord(folded.charAt(end))) {
                    end++;
                }
                if (inWord(character)) {
                    int token = Arrays.hashCode(Arrays.copyOfRange(folded.chars(), index, end));
                    pairs.add(((long) last << 32) | (token & 0xFFFFFFFFL));
                    last = token;
                }
                index = end;
            }
            pairs.add(((long) last << 32) | 2);
            return pairs;
        }

        private static boolean inWord(char character) {
            return Character.isLetterOrDigit(character);
        }

        private static boolean inLatinWord(char character) {
            return inWord(character) && !Normaliser.ideographic(character);
        }
    }
}
