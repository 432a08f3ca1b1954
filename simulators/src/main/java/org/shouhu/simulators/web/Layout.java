package org.shouhu.simulators.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What every page has around it. The part called {@code live} renews itself; what stands below it keeps still. */
public final class Layout {
    /** The zone of the demo: the desk's own default. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT).withZone(ZONE);
    private static final String SHELL = Resources.text(Layout.class, "shell.html");

    private Layout() {}

    /** A page whose first part renews itself and whose second, with what a visitor types, does not. */
    public static Reply page(Visit visit, String titleKey, String live, String still) {
        var language = visit.language();
        var other = language.other();
        return Reply.html(SHELL.replace("{{lang}}", language == Language.ZH ? "zh-CN" : "en")
                .replace("{{title}}", Html.text(Words.of(language, titleKey)))
                .replace("{{home}}", Html.text(Words.of(language, "nav.home")))
                .replace("{{police}}", Html.text(Words.of(language, "nav.police")))
                .replace("{{orders}}", Html.text(Words.of(language, "nav.orders")))
                .replace("{{carrier}}", Html.text(Words.of(language, "nav.carrier")))
                .replace("{{chat}}", Html.text(Words.of(language, "nav.chat")))
                .replace("{{simulated}}", Html.text(Words.of(language, "simulated")))
                .replace("{{other}}", other.tag())
                .replace("{{otherName}}", other.ownName())
                .replace("{{live}}", live)
                .replace("{{still}}", still));
    }

    public static String time(Instant at) {
        return TIME.format(at);
    }
}
