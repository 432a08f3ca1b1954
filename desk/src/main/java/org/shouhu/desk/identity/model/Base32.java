package org.shouhu.desk.identity.model;

/** Crockford's base 32: digits and capital letters without I, L, O and U, so that it can be read aloud. */
public final class Base32 {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int MASK = 31;

    private Base32() {}

    /** The first {@code length} bytes, five bits to a character, the last filled up with zeros. */
    public static String encode(byte[] bytes, int length) {
        var text = new StringBuilder();
        var buffer = 0;
        var held = 0;
        for (var index = 0; index < length; index++) {
            buffer = (buffer << Byte.SIZE) | (bytes[index] & 0xFF);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(ALPHABET.charAt((buffer >> held) & MASK));
            }
        }
        if (held > 0) {
            text.append(ALPHABET.charAt((buffer << (BITS - held)) & MASK));
        }
        return text.toString();
    }
}
