package org.shouhu.pipeline;

import java.util.regex.Pattern;

/**
 * The key of a person's records: the platform that sends (tenant) and the pseudonym that the desk made for the person.
 * It tells nothing about who the person is, and may stand in the clear.
 *
 * @param tenant 1 to 63 characters of {@code a-z 0-9 -}, the first one not a hyphen
 * @param pseudonym 1 to 137 characters of {@code A-Z a-z 0-9 _ ~ -}; intake's own have no tilde, which marks somebody
 *     whom a person only spoke of
 */
public record TenantPerson(String tenant, String pseudonym) {

    private static final Pattern TENANT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern PSEUDONYM = Pattern.compile("[A-Za-z0-9_~-]{1,137}");

    /** @throws IllegalArgumentException when a part has another form */
    public TenantPerson {
        if (!TENANT.matcher(tenant).matches()) {
            throw new IllegalArgumentException("a tenant has 1 to 63 characters of a-z, 0-9 and hyphen");
        }
        if (!PSEUDONYM.matcher(pseudonym).matches()) {
            throw new IllegalArgumentException("a pseudonym has 1 to 137 characters of A-Z, a-z, 0-9, _, ~ and -");
        }
    }

    /** The key of Kafka records, {@code tenant/pseudonym}. */
    String wire() {
        return tenant + '/' + pseudonym;
    }

    /** @throws IllegalArgumentException when it is no such key */
    static TenantPerson ofWire(String wire) {
        var slash = wire.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a person's key");
        }
        return new TenantPerson(wire.substring(0, slash), wire.substring(slash + 1));
    }
}
