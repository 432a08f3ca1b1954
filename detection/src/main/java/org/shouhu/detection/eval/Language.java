package org.shouhu.detection.eval;

import java.util.List;

/** The language of a set of texts: a false alarm in one is no price for a find in the other. */
enum Language {
    CHINESE("zh"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** The language in which most of these texts are written, told from the letters of the first of them. */
    static Language of(List<String> texts) {
        long latin = 0;
        long others = 0;
        for (String text : texts.subList(0, Math.min(1000, texts.size()))) {
            latin += text.chars()
                    .filter(unit -> unit < 0x80 && Character.isLetter(unit))
                    .count();
            others += text.chars()
                    .filter(unit -> unit >= 0x2E80 && Character.isLetter(unit))
                    .count();
        }
        return latin > 2 * others ? ENGLISH : CHINESE;
    }
}
