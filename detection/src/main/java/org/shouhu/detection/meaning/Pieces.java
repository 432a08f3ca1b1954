package org.shouhu.detection.meaning;

import java.util.Arrays;

/** The word pieces of a text, each with its number in the vocabulary and the characters that it stands for. */
public final class Pieces {
    private final long[] numbers;
    private final int[] begins;
    private final int[] finishes;
    private int count;

    Pieces(int most) {
        numbers = new long[most];
        begins = new int[most];
        finishes = new int[most];
    }

    void add(int number, int begin, int finish) {
        numbers[count] = number;
        begins[count] = begin;
        finishes[count] = finish;
        count++;
    }

    void keep(int first) {
        count = first;
    }

    public int count() {
        return count;
    }

    /** The numbers in the vocabulary. */
    public long[] numbers() {
        return Arrays.copyOf(numbers, count);
    }

    /** Index of a piece's first character. */
    int begin(int piece) {
        return begins[piece];
    }

    /** Index behind a piece's last character. */
    int finish(int piece) {
        return finishes[piece];
    }
}
