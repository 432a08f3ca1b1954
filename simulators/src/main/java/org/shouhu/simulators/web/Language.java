package org.shouhu.simulators.web;

/** The language of a page. Chinese first; a reader whose browser asks for English gets English. */
public enum Language {
    ZH("zh", "中文"),
    EN("en", "English");

    static final String COOKIE = "lang";

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    public String tag() {
        return tag;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    static Language of(Visit visit) {
        String chosen = visit.query().getOrDefault(COOKIE, "");
        String cookies = visit.header("cookie");
        String wanted = visit.header("accept-language");
        if (chosen.isEmpty() && cookies != null) {
            chosen = cookies.contains(COOKIE + "=en") ? "en" : cookies.contains(COOKIE + "=zh") ? "zh" : "";
        }
        if (chosen.isEmpty() && wanted != null) {
            chosen = wanted;
        }
        return chosen.startsWith("en") ? EN : ZH;
    }
}
