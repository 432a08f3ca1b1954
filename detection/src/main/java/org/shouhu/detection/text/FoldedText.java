package org.shouhu.detection.text;

import java.util.Arrays;

/**
 * A text after normalisation, and for each of its characters the span of the original that it stands for. A buffer that
 * grows and is used again; it belongs to one thread.
 *
 * <p>Offsets are UTF-16 units of the original. Starts and ends never decrease, and an end is greater than its start.
 */
public final class FoldedText {
    private char[] chars = new char[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int length;

    /** Number of characters after normalisation. */
    public int length() {
        return length;
    }

    public char charAt(int index) {
        return chars[index];
    }

    /** Where the original of this character begins. */
    public int start(int index) {
        return starts[index];
    }

    /** Where the original of this character ends, exclusive. */
    public int end(int index) {
        return ends[index];
    }

    /** The characters themselves; valid up to {@link #length()}, until the buffer is used again. Not to be written. */
    public char[] chars() {
        return chars;
    }

    /** The normalised text as a string. It is a person's words: never to be logged. */
    public String text() {
        return new String(chars, 0, length);
    }

    void clear() {
        length = 0;
    }

    void append(char character, int start, int end) {
        if (length == chars.length) {
            grow();
        }
        chars[length] = character;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    /** Copies a part of it, with its offsets, into another buffer, whose earlier content is lost. */
    public void copy(int begin, int finish, FoldedText into) {
        into.clear();
        for (int index = begin; index < finish; index++) {
            into.append(chars[index], starts[index], ends[index]);
        }
    }

    /** Lets the last character stand for more of the original. */
    void extendLast(int end) {
        if (length > 0) {
            ends[length - 1] = end;
        }
    }

    void removeLast() {
        length--;
    }

    /** Writes another character in the place of one, which goes on standing for the same of the original. */
    void replace(int index, char character) {
        chars[index] = character;
    }

    /** Puts, in place of each offset, that of the text which the text of these offsets was made from. */
    void remap(int[] startsBefore, int[] endsBefore) {
        for (int index = 0; index < length; index++) {
            starts[index] = startsBefore[starts[index]];
            ends[index] = endsBefore[ends[index] - 1];
        }
    }

    char last() {
        return length == 0 ? 0 : chars[length - 1];
    }

    char lastButOne() {
        return length < 2 ? 0 : chars[length - 2];
    }

    private void grow() {
        int capacity = chars.length * 2;
        chars = Arrays.copyOf(chars, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
    }

    @Override
    public String toString() {
        return "FoldedText[[withheld]]";
    }
}
