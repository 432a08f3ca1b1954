package org.shouhu.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Seals and opens values with AES-256-GCM, bound to the place where they lie. Safe for several threads.
 *
 * <p>One key with random nonces is good for 2^32 values (NIST SP 800-38D, section 8.3): half a day at 100,000 events a
 * second. So every writer draws a random salt, derives a key of its own from it (HKDF-SHA256) and counts its nonces,
 * which then cannot repeat. Layout: version (1 byte), salt (16), counter (8), ciphertext, tag (16).
 */
final class SealedStream {

    /** What sealing adds to a value, in bytes. */
    static final int OVERHEAD = 1 + 16 + 8 + 16;

    private static final byte VERSION = 1;
    private static final int HEADER = 1 + 16 + 8;
    private static final int TAG_BITS = 128;
    private static final int REMEMBERED_WRITERS = 1024;

    private final StreamKey key;
    private final Salt salt;
    private final SecretKey own;
    private final AtomicLong counter = new AtomicLong();
    private final Map<Salt, SecretKey> writers = new ConcurrentHashMap<>();
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

    SealedStream(StreamKey key) {
        this.key = key;
        var random = new SecureRandom();
        this.salt = new Salt(random.nextLong(), random.nextLong());
        this.own = derive(salt);
    }

    /** Seals a value for a place, which is not kept with it: whoever opens it must know the place. */
    byte[] seal(Place place, byte[] plain) {
        var sealed = new byte[OVERHEAD + plain.length];
        var count = counter.getAndIncrement();
        ByteBuffer.wrap(sealed)
                .put(VERSION)
                .putLong(salt.high)
                .putLong(salt.low)
                .putLong(count);
        var cipher = borrow();
        try {
            cipher.init(Cipher.ENCRYPT_MODE, own, nonce(count));
            cipher.updateAAD(place.bytes());
            cipher.doFinal(plain, 0, plain.length, sealed, HEADER);
            idle.offer(cipher);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM refused to seal", impossible);
        }
    }

    /**
     * Opens what was sealed for the same place.
     *
     * @throws UnsealException when it is damaged, lies in another place, or was sealed under another key
     */
    byte[] open(Place place, byte[] sealed) throws UnsealException {
        if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
            throw new UnsealException("not a sealed value of a known version");
        }
        var header = ByteBuffer.wrap(sealed, 1, HEADER - 1);
        var writer = keyOf(new Salt(header.getLong(), header.getLong()));
        var cipher = borrow();
        try {
            cipher.init(Cipher.DECRYPT_MODE, writer, nonce(header.getLong()));
            cipher.updateAAD(place.bytes());
            var plain = cipher.doFinal(sealed, HEADER, sealed.length - HEADER);
            idle.offer(cipher);
            return plain;
        } catch (GeneralSecurityException refused) {
            throw new UnsealException("the value does not open: damaged, moved, or sealed under another key");
        }
    }

    private SecretKey keyOf(Salt writer) {
        if (writer.equals(salt)) {
            return own;
        }
        if (writers.size() > REMEMBERED_WRITERS) {
            writers.clear();
        }
        return writers.computeIfAbsent(writer, this::derive);
    }

    private SecretKey derive(Salt writer) {
        var saltBytes =
                ByteBuffer.allocate(16).putLong(writer.high).putLong(writer.low).array();
        try {
            var expansion = HKDFParameterSpec.ofExtract()
                    .addIKM(key.material())
                    .addSalt(saltBytes)
                    .thenExpand("shouhu stream 1".getBytes(StandardCharsets.US_ASCII), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", expansion);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no HKDF-SHA256", impossible);
        }
    }

    private Cipher borrow() {
        var cipher = idle.poll();
        if (cipher != null) {
            return cipher;
        }
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no AES-GCM", impossible);
        }
    }

    private static GCMParameterSpec nonce(long count) {
        return new GCMParameterSpec(
                TAG_BITS, ByteBuffer.allocate(12).putLong(4, count).array());
    }

    private record Salt(long high, long low) {}
}
