package org.shouhu.pipeline;

import java.util.Arrays;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret under which everything readable is sealed on its way through Kafka. The desk keeps it; whoever loses it
 * loses what is in flight (one hour of events by default), nothing that a case holds.
 */
public final class StreamKey {

    /** Length of the secret, in bytes. */
    public static final int LENGTH = 32;

    private final byte[] secret;

    private StreamKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * The key of a secret.
     *
     * @param secret {@value #LENGTH} random bytes; copied
     * @throws IllegalArgumentException when the secret has another length
     */
    public static StreamKey of(byte[] secret) {
        Objects.requireNonNull(secret, "secret");
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("a stream key has " + LENGTH + " bytes, not " + secret.length);
        }
        return new StreamKey(secret.clone());
    }

    SecretKey material() {
        return new SecretKeySpec(secret, "HKDF");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StreamKey key && Arrays.equals(secret, key.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    @Override
    public String toString() {
        return "StreamKey[withheld]";
    }
}
