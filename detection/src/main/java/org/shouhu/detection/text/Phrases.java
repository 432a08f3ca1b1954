package org.shouhu.detection.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The phrases that people hide, from {@code phrases.txt}, as a tree of characters: node 0 is its root, and a node's
 * children begin the ways on from it.
 */
final class Phrases {
    /**
     * What is special about a phrase.
     *
     * @param compound one word, in which no sign is ever at home
     * @param initial one of its two characters may be an initial
     * @param seen one of its characters must be seen, for its sound alone is that of a common word
     */
    record Marks(boolean compound, boolean initial, boolean seen) {}

    private static final int NONE = -1;

    private final Sounds sounds = Sounds.instance();
    private final List<String> phrases = new ArrayList<>();
    private final List<Marks> marks = new ArrayList<>();
    private final StringBuilder characters = new StringBuilder("\0");
    private final List<int[]> children = new ArrayList<>(List.of(new int[0]));
    private final List<Integer> ends = new ArrayList<>(List.of(NONE));

    /** Whether two sounds, one after the other, begin a phrase. */
    private final boolean[] pairs = new boolean[sounds.count() * sounds.count()];

    Phrases() {
        for (String line : Resource.lines("phrases.txt")) {
            String[] words = line.split(" ");
            List<String> signs = List.of(words).subList(1, words.length);
            add(words[0]);
            marks.add(new Marks(signs.contains("+"), signs.contains("*"), signs.contains("=")));
        }
    }

    private void add(String phrase) {
        pairs[sounds.of(phrase.charAt(0)) * sounds.count() + sounds.of(phrase.charAt(1))] = true;
        int node = 0;
        for (int index = 0; index < phrase.length(); index++) {
            node = child(node, phrase.charAt(index));
        }
        ends.set(node, phrases.size());
        phrases.add(phrase);
    }

    private int child(int node, char character) {
        for (int known : children.get(node)) {
            if (characters.charAt(known) == character) {
                return known;
            }
        }
        int added = characters.length();
        characters.append(character);
        ends.add(NONE);
        int[] longer = Arrays.copyOf(children.get(node), children.get(node).length + 1);
        longer[longer.length - 1] = added;
        children.set(node, longer);
        children.add(new int[0]);
        return added;
    }

    /** The nodes that follow a node. Not to be written. */
    int[] children(int node) {
        return children.get(node);
    }

    /** The character that leads to a node. */
    char character(int node) {
        return characters.charAt(node);
    }

    /** The phrase that ends in a node, or a negative number. */
    int phrase(int node) {
        return ends.get(node);
    }

    String text(int phrase) {
        return phrases.get(phrase);
    }

    int length(int phrase) {
        return phrases.get(phrase).length();
    }

    Marks marks(int phrase) {
        return marks.get(phrase);
    }

    /** Whether characters of these sounds, side by side, begin a phrase. */
    boolean begins(int sound, int next) {
        return pairs[sound * sounds.count() + next];
    }
}
