package org.shouhu.detection.model;

import java.util.Arrays;
import org.shouhu.detection.text.FoldedText;
import org.shouhu.detection.text.Normaliser;

/**
 * The features of one text as 32-bit hashes: runs of one to four tokens, and pairs of tokens one to three apart. A token
 * is an ideograph, a word in another script, a number, or a mark. A buffer that is used again; it belongs to one thread.
 */
public final class Features {
    private static final int LONGEST_RUN = 4;
    private static final int WIDEST_PAIR = 4;
    private static final int EDGE = 0x51ED270B;
    private static final int NUMBER = 0x2545F491;

    private int[] tokens = new int[256];
    private int[] begins = new int[256];
    private int[] finishes = new int[256];
    private int tokenCount;

    private int[] hashes = new int[1024];
    private int[] firsts = new int[1024];
    private int[] lasts = new int[1024];
    private int count;
    private int tokenFeatures;

    /** Number of features. */
    public int count() {
        return count;
    }

    /** Number of features that come from tokens: they come first. */
    public int tokenFeatures() {
        return tokenFeatures;
    }

    public int hash(int feature) {
        return hashes[feature];
    }

    /** Index in the folded text where the feature's first token begins. */
    int begin(int feature) {
        return begins[Math.max(1, Math.min(firsts[feature], tokenCount - 2))];
    }

    /** Index in the folded text where the feature's last token ends, exclusive. */
    int finish(int feature) {
        return finishes[Math.max(1, Math.min(lasts[feature], tokenCount - 2))];
    }

    /** Number of tokens, without the two edges. */
    public int tokens() {
        return tokenCount - 2;
    }

    /** Replaces the content by the features of a text. */
    public void read(FoldedText text) {
        tokenise(text.chars(), 0, text.length());
        count = 0;
        for (int first = 0; first < tokenCount; first++) {
            int run = 0;
            for (int size = 1; size <= LONGEST_RUN && first + size <= tokenCount; size++) {
                run = join(run, tokens[first + size - 1]);
                add(finish(run, size), first, first + size - 1);
            }
            for (int gap = 2; gap <= WIDEST_PAIR && first + gap < tokenCount; gap++) {
                add(finish(join(tokens[first], tokens[first + gap]), 7), first, first + gap);
            }
        }
        tokenFeatures = count;
    }

    /** Adds a feature that stands for something else than tokens, such as a term pattern found. After all others. */
    public void addMark(int kind, int number) {
        add(finish(join(kind * 0x9E3779B9, number), 11), 0, tokenCount - 1);
    }

    /** Adds the tokens once more, heard together with what they answer or are about: a kind of {@link Contexts}. */
    void addTogether(int kind) {
        int seed = mix(kind * 0x9E3779B9 + 13);
        for (int first = 1; first < tokenCount - 1; first++) {
            int one = join(seed, tokens[first]);
            add(finish(one, 17), first, first);
            add(finish(join(one, tokens[first + 1]), 19), first, first + 1);
        }
        tokenFeatures = count;
    }

    private void tokenise(char[] chars, int from, int to) {
        tokenCount = 0;
        token(EDGE, from, from);
        int index = from;
        while (index < to) {
            char character = chars[index];
            int end = index + 1;
            int token;
            if (Character.isDigit(character)) {
                while (end < to && Character.isDigit(chars[end])) {
                    end++;
                }
                token = NUMBER;
            } else if (Character.isLetter(character) && !Normaliser.ideographic(character)) {
                token = character;
                while (end < to && inWord(chars[end])) {
                    token = token * 31 + chars[end];
                    end++;
                }
                token = mix(token);
            } else {
                token = mix(character == '\n' ? ' ' : character);
            }
            if (character != ' ') {
                token(token, index, end);
            }
            index = end;
        }
        token(EDGE, to, to);
    }

    private static boolean inWord(char character) {
        return Character.isLetter(character) && !Normaliser.ideographic(character) || character == '\'';
    }

    private void token(int token, int begin, int finish) {
        if (tokenCount == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * tokenCount);
            begins = Arrays.copyOf(begins, 2 * tokenCount);
            finishes = Arrays.copyOf(finishes, 2 * tokenCount);
        }
        tokens[tokenCount] = token;
        begins[tokenCount] = begin;
        finishes[tokenCount] = finish;
        tokenCount++;
    }

    private void add(int hash, int first, int last) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            firsts = Arrays.copyOf(firsts, 2 * count);
            lasts = Arrays.copyOf(lasts, 2 * count);
        }
        hashes[count] = hash;
        firsts[count] = first;
        lasts[count] = last;
        count++;
    }

    private static int join(int run, int token) {
        return run * 0x01000193 + token;
    }

    private static int finish(int run, int kind) {
        return mix(run + kind * 0x7F4A7C15);
    }

    /** Spreads the bits of a number (the finaliser of MurmurHash3). */
    public static int mix(int value) {
        int bits = value;
        bits ^= bits >>> 16;
        bits *= 0x85EBCA6B;
        bits ^= bits >>> 13;
        bits *= 0xC2B2AE35;
        bits ^= bits >>> 16;
        return bits;
    }
}
