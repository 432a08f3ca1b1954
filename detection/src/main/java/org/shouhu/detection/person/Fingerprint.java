package org.shouhu.detection.person;

/** 64-bit fingerprints of names, so that a state need not keep the names: FNV-1a with a final avalanche. */
final class Fingerprint {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Fingerprint() {}

    static long of(String name) {
        return avalanche(mix(OFFSET, name));
    }

    static long of(String first, String second) {
        return avalanche(mix(mix(OFFSET, first) * PRIME, second));
    }

    private static long mix(long start, String name) {
        long hash = start;
        for (int index = 0; index < name.length(); index++) {
            hash = (hash ^ name.charAt(index)) * PRIME;
        }
        return hash;
    }

    private static long avalanche(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
