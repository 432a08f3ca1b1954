package org.shouhu.detection.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.Author;
import org.shouhu.detection.Turn;
import org.shouhu.detection.text.FoldedText;
import org.shouhu.detection.text.Normaliser;

/**
 * What a text answers and what it is about, as a few kinds: a question for the purpose, for an illness, a product that
 * is a medicine, and so on. Few kinds, so that each is heard often enough together with the words of an answer. Belongs
 * to one thread.
 */
final class Contexts {
    /** The kind of any earlier turn of the shop, whatever it says. */
    static final int ANSWERS = 0;

    /** Characters of an earlier turn or a product that are looked at. */
    private static final int LONGEST = 200;
    /** How many turns back the shop's last word may lie. */
    private static final int FARTHEST = 3;

    private static final Kinds SHIPPED = Kinds.shipped();

    /** The words of all kinds, and which kind each tells. */
    private record Kinds(AhoCorasick automaton, int[] kinds) {

        static Kinds shipped() {
            try (InputStream stream = Contexts.class.getResourceAsStream("contexts.txt")) {
                if (stream == null) {
                    throw new IllegalStateException(
                            "the context list of the detector is missing; reinstall the library");
                }
                return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
            } catch (IOException damaged) {
                throw new IllegalStateException(
                        "the context list of the detector is damaged; reinstall the library", damaged);
            }
        }

        private static Kinds read(BufferedReader reader) throws IOException {
            List<String> words = new ArrayList<>();
            List<Integer> kinds = new ArrayList<>();
            int kind = ANSWERS;
            String line = reader.readLine();
            while (line != null) {
                int space = line.indexOf(' ');
                if (space > 0 && !line.startsWith("#")) {
                    kind++;
                    for (String word : line.substring(space + 1).split("\\|")) {
                        if (!words.contains(word)) {
                            words.add(word);
                            kinds.add(kind);
                        }
                    }
                }
                line = reader.readLine();
            }
            return new Kinds(
                    new AhoCorasick(words),
                    kinds.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private final Normaliser normaliser = new Normaliser();
    private final FoldedText folded = new FoldedText();

    /** The kinds of the shop's last turn and of the product; empty when there is neither. */
    BitSet of(List<Turn> previous, String product) {
        BitSet kinds = new BitSet();
        String asked = asked(previous);
        if (asked != null) {
            kinds.set(ANSWERS);
            find(asked, kinds);
        }
        find(product, kinds);
        return kinds;
    }

    /** The product and the shop's last turn, folded; empty when there is neither. */
    String words(List<Turn> previous, String product) {
        String asked = asked(previous);
        if (asked == null && product.isEmpty()) {
            return "";
        }
        String both = asked == null ? product : product + " " + asked;
        normaliser.fold(both, 0, Math.min(both.length(), LONGEST), folded);
        return folded.text();
    }

    private static @Nullable String asked(List<Turn> previous) {
        for (int back = 1; back <= Math.min(FARTHEST, previous.size()); back++) {
            Turn turn = previous.get(previous.size() - back);
            if (turn.author() != Author.CUSTOMER) {
                return turn.text();
            }
        }
        return null;
    }

    private void find(String text, BitSet into) {
        normaliser.fold(text, 0, Math.min(text.length(), LONGEST), folded);
        SHIPPED.automaton().find(folded.chars(), folded.length(), (word, _, _) -> into.set(SHIPPED.kinds()[word]));
    }
}
