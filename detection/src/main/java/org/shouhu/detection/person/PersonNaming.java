package org.shouhu.detection.person;

/**
 * Makes a pseudonym of a platform's person reference. At intake that is a keyed hash of tenant and reference; a replay
 * of a file keeps the references that stand in it.
 */
@FunctionalInterface
public interface PersonNaming {

    PersonKey name(String tenant, String reference);

    /** The reference itself, with the tenant before it where there is one. */
    static PersonNaming asGiven() {
        return (tenant, reference) -> new PersonKey(shortened(tenant.isEmpty() ? reference : tenant + "/" + reference));
    }

    private static String shortened(String name) {
        return name.length() <= 200 ? name : name.substring(0, 160) + "~" + Long.toHexString(Fingerprint.of(name));
    }
}
