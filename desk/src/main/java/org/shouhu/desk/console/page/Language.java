package org.shouhu.desk.console.page;

import java.util.Locale;
import java.util.Optional;

/** The languages of the interface; both complete. */
public enum Language {
    CHINESE("zh", "zh-CN"),
    ENGLISH("en", "en");

    private final String code;
    private final String tag;

    Language(String code, String tag) {
        this.code = code;
        this.tag = tag;
    }

    /** As file names carry it. */
    public String code() {
        return code;
    }

    /** As HTML carries it. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language of a code or tag such as {@code zh}, {@code zh-CN} or {@code en-GB}. */
    public static Optional<Language> of(String tag) {
        String code = Locale.forLanguageTag(tag).getLanguage();
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
