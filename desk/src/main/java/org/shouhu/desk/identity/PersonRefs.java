package org.shouhu.desk.identity;

import java.security.SecureRandom;
import org.shouhu.desk.identity.keys.KeyedHash;
import org.shouhu.desk.identity.keys.Purpose;
import org.shouhu.desk.identity.keys.PurposeSecrets;
import org.shouhu.desk.identity.model.Base32;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Service;

/** Gives persons their pseudonyms. The same account of the same platform has the same one for ever. */
@Service
public class PersonRefs {
    private static final int BYTES = 16;

    private final KeyedHash pseudonyms;
    private final SecureRandom chance = new SecureRandom();

    PersonRefs(PurposeSecrets secrets) {
        this.pseudonyms = new KeyedHash(secrets.of(Purpose.PSEUDONYM));
    }

    /**
     * Of an account.
     *
     * @param platformId the platform's id, exactly as the platform writes it; never blank
     */
    public PersonRef of(Tenant tenant, String platformId) {
        if (platformId.isBlank()) {
            throw new IllegalArgumentException("A platform's id is never blank.");
        }
        return named(pseudonyms.of(tenant.value(), platformId));
    }

    /** Of a reported person whose account nobody knows. */
    public PersonRef unknown() {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return named(bytes);
    }

    private static PersonRef named(byte[] bytes) {
        return new PersonRef("P-" + Base32.encode(bytes, BYTES));
    }
}
