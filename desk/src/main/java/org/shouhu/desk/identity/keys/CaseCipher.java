package org.shouhu.desk.identity.keys;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.storage.Tenant;

/** Seals and opens the texts of one case. A text opens only for the tenant, case and field that it was sealed for. */
public final class CaseCipher {
    private final Tenant tenant;
    private final CaseId caseId;
    private final Aead aead;

    CaseCipher(Tenant tenant, CaseId caseId, Aead aead) {
        this.tenant = tenant;
        this.caseId = caseId;
        this.aead = aead;
    }

    /** Ciphertext; different each time. */
    public byte[] seal(String field, String text) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), binding(field));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Sealing failed for case " + caseId + ".", impossible);
        }
    }

    /** @throws IllegalStateException when the ciphertext was changed, or belongs elsewhere */
    public String open(String field, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, binding(field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException(
                    "A sealed text of case " + caseId + " was changed or belongs elsewhere.", changed);
        }
    }

    private byte[] binding(String field) {
        return Binding.of(tenant.value(), caseId.toString(), field);
    }
}
