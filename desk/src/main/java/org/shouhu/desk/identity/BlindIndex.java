package org.shouhu.desk.identity;

import org.shouhu.desk.identity.keys.KeyedHash;
import org.shouhu.desk.identity.keys.Purpose;
import org.shouhu.desk.identity.keys.PurposeSecrets;
import org.shouhu.desk.identity.model.SameValue;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Component;

/** Finds a value again without being able to read it. */
@Component
class BlindIndex {
    private final KeyedHash hash;

    BlindIndex(PurposeSecrets secrets) {
        this.hash = new KeyedHash(secrets.of(Purpose.BLIND_INDEX));
    }

    byte[] digest(Tenant tenant, FactKind kind, String value) {
        return hash.of(tenant.value(), kind.name(), SameValue.of(kind, value));
    }
}
