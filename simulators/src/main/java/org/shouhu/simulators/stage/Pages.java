package org.shouhu.simulators.stage;

import java.util.regex.Pattern;

/** Reads pages as a person would: the words without the markup. */
final class Pages {
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");

    private Pages() {}

    static String text(String page) {
        return MARKUP.matcher(page)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
    }
}
