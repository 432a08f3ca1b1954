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
    private final List<Integer> lengths = new ArrayList<>();
    private char[] characters = new char[256];
    private int[][] children = new int[256][];
    private int[] ends = new int[256];
    private int nodes;

    /** Whether two sounds, one after the other, begin a phrase. */
    private final boolean[] pairs = new boolean[sounds.count() * sounds.count()];

    Phrases() {
        node(Folding.NOTHING);
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
        ends[node] = phrases.size();
        phrases.add(phrase);
        lengths.add(phrase.length());
    }

    private int child(int node, char character) {
        for (int known : children[node]) {
            if (characters[known] == character) {
                return known;
            }
        }
        int added = node(character);
        children[node] = Arrays.copyOf(children[node], children[node].length + 1);
        children[node][children[node].length - 1] = added;
        return added;
    }

    private int node(char character) {
        if (nodes == characters.length) {
            characters = Arrays.copyOf(characters, 2 * nodes);
            children = Arrays.copyOf(children, 2 * nodes);
            ends = Arrays.copyOf(ends, 2 * nodes);
        }
        characters[nodes] = character;
        children[nodes] = new int[0];
        ends[nodes] = NONE;
        return nodes++;
    }

    /** The nodes that follow a node. Not to be written. */
    int[] children(int node) {
        return children[node];
    }

    /** The character that leads to a node. */
    char character(int node) {
        return characters[node];
    }

    /** The phrase that ends in a node, or a negative number. */
    int phrase(int node) {
        return ends[node];
    }

    String text(int phrase) {
        return phrases.get(phrase);
    }

    int length(int phrase) {
        return lengths.get(phrase);
    }

    Marks marks(int phrase) {
        return marks.get(phrase);
    }

    /** Whether characters of these sounds, side by side, begin a phrase. */
    boolean begins(int sound, int next) {
        return pairs[sound * sounds.count() + next];
    }
}
