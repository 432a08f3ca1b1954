package org.shouhu.detection.person;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteWriter} wrote. Reading past the end throws {@link IndexOutOfBoundsException}. */
final class ByteReader {

    private static final int MOST_ENTRIES = 4_096;

    private final byte[] bytes;
    private final int end;
    private int position;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    boolean hasMore() {
        return position < end;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int octet = octet();
            value |= (long) (octet & 0x7f) << shift;
            if ((octet & 0x80) == 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number in a person's state is too long");
    }

    /** How many entries follow. */
    int count() {
        long count = number();
        if (count < 0 || count > MOST_ENTRIES) {
            throw new IllegalArgumentException("a person's state holds too many entries");
        }
        return (int) count;
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    long whole() {
        long value = 0;
        for (int index = 0; index < 8; index++) {
            value = (value << 8) | octet();
        }
        return value;
    }

    double real() {
        return Strengths.ofSteps((octet() << 8) | octet());
    }

    String word() {
        int length = length();
        String word = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return word;
    }

    ByteReader section() {
        int length = length();
        ByteReader section = new ByteReader(bytes, position, position + length);
        position += length;
        return section;
    }

    private int length() {
        long length = number();
        if (length < 0 || length > end - position) {
            throw new IndexOutOfBoundsException("past the end");
        }
        return (int) length;
    }

    private int octet() {
        if (position >= end) {
            throw new IndexOutOfBoundsException("past the end");
        }
        return bytes[position++] & 0xff;
    }
}
