package org.shouhu.pipeline;

/**
 * The key of a person's records: the platform that sends (tenant) and the pseudonym that the desk made for the person.
 * It tells nothing about who the person is, and may stand in the clear.
 *
 * @param tenant 1 to 63 characters of {@code a-z 0-9 -}, the first one not a hyphen
 * @param pseudonym 1 to 137 characters of {@code A-Z a-z 0-9 _ ~ -}; intake's own have no tilde, which marks somebody
 *     whom a person only spoke of
 */
public record TenantPerson(String tenant, String pseudonym) {

    private static final int LONGEST_TENANT = 63;
    private static final int LONGEST_PSEUDONYM = 137;

    /** @throws IllegalArgumentException when a part has another form */
    public TenantPerson {
        if (!isTenant(tenant)) {
            throw new IllegalArgumentException("a tenant has 1 to 63 characters of a-z, 0-9 and hyphen");
        }
        if (!isPseudonym(pseudonym)) {
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

    // Loops rather than patterns: every event passes here twice.

    private static boolean isTenant(String text) {
        if (text.isEmpty() || text.length() > LONGEST_TENANT || text.charAt(0) == '-') {
            return false;
        }
        for (var index = 0; index < text.length(); index++) {
            var letter = text.charAt(index);
            if (!isLower(letter) && !isDigit(letter) && letter != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPseudonym(String text) {
        if (text.isEmpty() || text.length() > LONGEST_PSEUDONYM) {
            return false;
        }
        for (var index = 0; index < text.length(); index++) {
            var letter = text.charAt(index);
            var upper = letter >= 'A' && letter <= 'Z';
            if (!isLower(letter) && !upper && !isDigit(letter) && letter != '-' && letter != '_' && letter != '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLower(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
