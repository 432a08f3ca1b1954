package org.shouhu.desk.identity.model;

import java.util.regex.Pattern;
import org.shouhu.desk.identity.FactKind;

/** How much of a fact may be shown before somebody asks for it with a reason. */
public final class Masking {
    private static final String HIDDEN = "****";
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()-]{5,}[0-9]");
    /** Province and prefecture: enough to know which force to call, not which door. */
    private static final Pattern REGION =
            Pattern.compile("^\\s*(\\p{IsHan}{1,8}?(?:省|自治区|特别行政区))?(\\p{IsHan}{1,10}?(?:市|自治州|地区|盟))?");

    private static final int MOBILE_DIGITS = 11;
    private static final int SHORT_ID = 8;

    private Masking() {}

    /** What may be shown of a value; never the whole, save for what the platform shows in public anyway. */
    public static String mask(FactKind kind, String value) {
        return switch (kind) {
            case NAME, NICKNAME -> firstCharacter(value);
            case PHONE, SAFE_CALLBACK, CONTACT -> number(value);
            case ADDRESS, SAID_PLACE -> region(value);
            case PLATFORM_ID -> ending(value);
            case IP_REGION, PHONE_AREA -> value;
        };
    }

    private static String firstCharacter(String value) {
        var text = value.strip();
        var first = text.codePointCount(0, text.length()) > 1 ? Character.toString(text.codePointAt(0)) : "";
        return first + "**";
    }

    /** {@code 138****1234}. Whatever stands around the number, such as a contact's name, is not shown. */
    private static String number(String value) {
        var found = NUMBER.matcher(value);
        if (!found.find()) {
            return HIDDEN;
        }
        // Without China's prefix, so that the first three figures say the same for every writing.
        var digits = found.group().replaceAll("[^0-9]", "").replaceFirst("^(?:00)?86(?=1[0-9]{10}$)", "");
        return digits.length() >= MOBILE_DIGITS
                ? digits.substring(0, 3) + HIDDEN + digits.substring(digits.length() - 4)
                : HIDDEN + digits.substring(digits.length() - 2);
    }

    private static String region(String value) {
        var found = REGION.matcher(value);
        var shown = found.find() ? found.group().strip() : "";
        return shown.length() < value.strip().length() ? shown + HIDDEN : HIDDEN;
    }

    private static String ending(String value) {
        return value.length() > SHORT_ID ? HIDDEN + value.substring(value.length() - 4) : HIDDEN;
    }
}
