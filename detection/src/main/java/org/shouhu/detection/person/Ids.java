package org.shouhu.detection.person;

/** Event ids as a state keeps them: short ones as they are, long ones cut, with a fingerprint. */
final class Ids {

    static final int LONGEST = 44;

    private Ids() {}

    static String kept(EventReference event) {
        String id = event.id();
        return id.length() <= LONGEST ? id : id.substring(0, 24) + "~" + Long.toHexString(Fingerprint.of(id));
    }
}
