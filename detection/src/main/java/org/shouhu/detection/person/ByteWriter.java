package org.shouhu.detection.person;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes numbers and words compactly: variable-length whole numbers, strengths in two bytes. */
final class ByteWriter {

    private byte[] buffer = new byte[128];
    private int length;

    /** A number of 64 bits, unsigned, in 1 to 10 bytes. */
    void number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            octet((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    /** 64 bits as they are. */
    void whole(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            octet((int) (value >>> shift));
        }
    }

    /** A strength of 0..1 in steps of 1/65,535. */
    void real(double strength) {
        int steps = Strengths.steps(strength);
        octet(steps >>> 8);
        octet(steps);
    }

    void word(String word) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        append(bytes, bytes.length);
    }

    void section(int tag, ByteWriter content) {
        number(tag);
        number(content.length);
        append(content.buffer, content.length);
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer, length);
    }

    private void append(byte[] bytes, int count) {
        reserve(count);
        System.arraycopy(bytes, 0, buffer, length, count);
        length += count;
    }

    private void octet(int value) {
        reserve(1);
        buffer[length++] = (byte) value;
    }

    private void reserve(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
