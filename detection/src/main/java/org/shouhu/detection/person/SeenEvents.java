package org.shouhu.detection.person;

import java.util.Arrays;

/** Fingerprints of the last {@value #MOST} events that changed a person's state, oldest first. */
final class SeenEvents {

    static final int MOST = 32;
    static final SeenEvents NONE = new SeenEvents(new long[0]);

    private final long[] fingerprints;

    SeenEvents(long[] fingerprints) {
        this.fingerprints = fingerprints.clone();
    }

    boolean isEmpty() {
        return fingerprints.length == 0;
    }

    boolean contains(long fingerprint) {
        for (long seen : fingerprints) {
            if (seen == fingerprint) {
                return true;
            }
        }
        return false;
    }

    SeenEvents with(long fingerprint) {
        int kept = Math.min(fingerprints.length, MOST - 1);
        long[] next = Arrays.copyOfRange(fingerprints, fingerprints.length - kept, fingerprints.length + 1);
        next[kept] = fingerprint;
        return new SeenEvents(next);
    }

    long[] fingerprints() {
        return fingerprints.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenEvents seen && Arrays.equals(fingerprints, seen.fingerprints);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fingerprints);
    }
}
