package org.shouhu.desk.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.shouhu.desk.identity.keys.MasterKeyset;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Service;

/** Seals texts that belong to no case yet, such as what lies in quarantine. They open for their tenant and field alone. */
@Service
public class DeskSealer {

    private final MasterKeyset master;

    DeskSealer(MasterKeyset master) {
        this.master = master;
    }

    public byte[] seal(Tenant tenant, String field, String text) {
        try {
            return master.aead().encrypt(text.getBytes(StandardCharsets.UTF_8), binding(tenant, field));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The text could not be sealed.", broken);
        }
    }

    /** @throws IllegalStateException when it was changed, or belongs to another tenant or field */
    public String open(Tenant tenant, String field, byte[] sealed) {
        try {
            return new String(master.aead().decrypt(sealed, binding(tenant, field)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The text does not open.", broken);
        }
    }

    private static byte[] binding(Tenant tenant, String field) {
        return ("desk\n" + tenant.value() + '\n' + field).getBytes(StandardCharsets.UTF_8);
    }
}
