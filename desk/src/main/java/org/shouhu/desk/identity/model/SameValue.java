package org.shouhu.desk.identity.model;

import java.text.Normalizer;
import java.util.Locale;
import org.shouhu.desk.identity.FactKind;

/** The form in which two writings of one value are the same: what the blind index hashes. */
public final class SameValue {
    private SameValue() {}

    /** A phone number by its digits, without China's prefix; anything else without case, width and outer spaces. */
    public static String of(FactKind kind, String value) {
        return switch (kind) {
            case PHONE, SAFE_CALLBACK -> digits(value);
            case PLATFORM_ID -> value;
            case NAME, ADDRESS, NICKNAME, CONTACT, IP_REGION, PHONE_AREA, SAID_PLACE -> folded(value);
        };
    }

    private static String digits(String value) {
        var digits = folded(value).replaceAll("[^0-9]", "");
        return digits.isEmpty() ? folded(value) : digits.replaceFirst("^(?:00)?86(?=1[0-9]{10}$)", "");
    }

    private static String folded(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
