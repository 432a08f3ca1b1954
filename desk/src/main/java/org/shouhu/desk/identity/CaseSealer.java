package org.shouhu.desk.identity;

import java.util.regex.Pattern;
import org.shouhu.desk.identity.keys.CaseCipher;
import org.shouhu.desk.identity.keys.CaseKeys;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Service;

/**
 * Seals the texts that stay with a case: what was said, noted, reported. Each case has a key of its own; a text opens
 * only for the tenant, case and field that it was sealed for.
 */
@Service
public class CaseSealer {
    private static final Pattern FIELD = Pattern.compile("[a-z][a-zA-Z0-9._:-]{0,127}");

    private final CaseKeys keys;

    CaseSealer(CaseKeys keys) {
        this.keys = keys;
    }

    /**
     * Ciphertext for a column.
     *
     * @param field where it is kept, such as {@code timeline.text}; opening asks for the same
     * @throws CaseErasedException when the case was erased; the text must then not be kept
     */
    public byte[] seal(Tenant tenant, CaseId caseId, String field, String text) {
        return switch (keys.findOrMake(tenant, caseId)) {
            case CaseKeys.State.Usable usable -> usable.cipher().seal(checked(field), text);
            case CaseKeys.State.Destroyed destroyed -> throw new CaseErasedException(caseId);
        };
    }

    /**
     * The text again.
     *
     * @throws IllegalStateException when the ciphertext was changed, or belongs to another tenant, case or field
     */
    public Opened open(Tenant tenant, CaseId caseId, String field, byte[] ciphertext) {
        return reader(tenant, caseId).open(field, ciphertext);
    }

    /** For a page that opens many texts of one case: fetches the key once. Use it for that page alone. */
    public Reader reader(Tenant tenant, CaseId caseId) {
        return switch (keys.find(tenant, caseId)
                .orElseThrow(() -> new IllegalStateException("The case " + caseId + " of this tenant has no key."))) {
            case CaseKeys.State.Usable usable -> new WithKey(usable.cipher());
            case CaseKeys.State.Destroyed destroyed -> (field, ciphertext) -> new Opened.Erased(destroyed.at());
        };
    }

    /** Opens texts of one case. */
    public interface Reader {
        /** As {@link CaseSealer#open}. */
        Opened open(String field, byte[] ciphertext);
    }

    private record WithKey(CaseCipher cipher) implements Reader {
        @Override
        public Opened open(String field, byte[] ciphertext) {
            return new Opened.Text(cipher.open(checked(field), ciphertext));
        }
    }

    private static String checked(String field) {
        if (!FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("A field is named by letters, digits, dots, colons and hyphens.");
        }
        return field;
    }
}
