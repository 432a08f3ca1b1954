package org.shouhu.detection.person;

/** The key of somebody whom a person wrote about and whose account is not known. */
final class Acquaintance {

    private static final String MARK = "~somebody";

    private Acquaintance() {}

    static PersonKey of(PersonKey teller) {
        String name = teller.value();
        return new PersonKey(
                name.length() + MARK.length() <= 200
                        ? name + MARK
                        : name.substring(0, 160) + Long.toHexString(Fingerprint.of(name)) + MARK);
    }
}
