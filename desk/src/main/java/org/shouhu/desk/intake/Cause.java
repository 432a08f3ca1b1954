package org.shouhu.desk.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names an event by its source and id, without repeating them: a platform may put anything into an id. */
final class Cause {

    private static final int BYTES = 16;

    private Cause() {}

    static String of(String source, String id) {
        return HexFormat.of().formatHex(digest(source + '\n' + id), 0, BYTES);
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
