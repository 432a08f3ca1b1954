package org.shouhu.detection.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds all words of a list in one pass, in time linear in the text and the finds. */
final class AhoCorasick {
    /** Receives each find, by ascending end. */
    @FunctionalInterface
    interface Found {
        void word(int word, int start, int end);
    }

    private static final int NONE = -1;

    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int edges;
    private final List<Integer> depths = new ArrayList<>();
    private final int[] failure;
    /** Word that ends in a state, or NONE. */
    private final int[] wordAt;
    /** Next state along the failure links in which a word ends, or 0. */
    private final int[] nextWithWord;

    private final int[] lengths;

    /** Builds the automaton over distinct words, none empty; a word's number is its index. */
    AhoCorasick(List<String> words) {
        Arrays.fill(keys, NONE);
        depths.add(0);
        List<Integer> ends = new ArrayList<>();
        for (String word : words) {
            ends.add(insert(word));
        }
        failure = new int[depths.size()];
        wordAt = new int[depths.size()];
        nextWithWord = new int[depths.size()];
        lengths = words.stream().mapToInt(String::length).toArray();
        Arrays.fill(wordAt, NONE);
        for (int word = 0; word < ends.size(); word++) {
            wordAt[ends.get(word)] = word;
        }
        link();
    }

    /** Reports every occurrence of every word in the characters from 0 to length. */
    void find(char[] text, int length, Found found) {
        int state = 0;
        for (int index = 0; index < length; index++) {
            char character = text[index];
            int next = step(state, character);
            while (next == NONE && state != 0) {
                state = failure[state];
                next = step(state, character);
            }
            state = next == NONE ? 0 : next;
            int at = wordAt[state] == NONE ? nextWithWord[state] : state;
            while (at != 0) {
                int word = wordAt[at];
                found.word(word, index + 1 - lengths[word], index + 1);
                at = nextWithWord[at];
            }
        }
    }

    private int insert(String word) {
        int state = 0;
        for (int index = 0; index < word.length(); index++) {
            int next = step(state, word.charAt(index));
            if (next == NONE) {
                next = depths.size();
                depths.add(index + 1);
                put(((long) state << 16) | word.charAt(index), next);
            }
            state = next;
        }
        return state;
    }

    private void link() {
        List<List<long[]>> children = new ArrayList<>();
        for (int state = 0; state < depths.size(); state++) {
            children.add(new ArrayList<>());
        }
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != NONE) {
                children.get((int) (keys[slot] >>> 16)).add(new long[] {keys[slot] & 0xFFFF, targets[slot]});
            }
        }
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (long[] edge : children.get(state)) {
                int child = (int) edge[1];
                failure[child] = state == 0 ? 0 : follow(failure[state], (char) edge[0]);
                int behind = failure[child];
                nextWithWord[child] = wordAt[behind] == NONE ? nextWithWord[behind] : behind;
                queue.add(child);
            }
        }
    }

    private int follow(int from, char character) {
        int state = from;
        int next = step(state, character);
        while (next == NONE && state != 0) {
            state = failure[state];
            next = step(state, character);
        }
        return next == NONE ? 0 : next;
    }

    private int step(int state, char character) {
        long key = ((long) state << 16) | character;
        int slot = slot(key, keys.length);
        while (keys[slot] != NONE) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return NONE;
    }

    private void put(long key, int target) {
        if (2 * ++edges > keys.length) {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[oldKeys.length * 2];
            targets = new int[keys.length];
            Arrays.fill(keys, NONE);
            for (int slot = 0; slot < oldKeys.length; slot++) {
                if (oldKeys[slot] != NONE) {
                    place(oldKeys[slot], oldTargets[slot]);
                }
            }
        }
        place(key, target);
    }

    private void place(long key, int target) {
        int slot = slot(key, keys.length);
        while (keys[slot] != NONE) {
            slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private static int slot(long key, int capacity) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (capacity - 1);
    }
}
