package org.shouhu.simulators.errand;

import java.util.Locale;
import java.util.Map;
import org.shouhu.simulators.web.Html;
import org.shouhu.simulators.web.Language;
import org.shouhu.simulators.web.Layout;
import org.shouhu.simulators.web.Reply;
import org.shouhu.simulators.web.Site;
import org.shouhu.simulators.web.Words;

/** The errands as a table, with the partner's two answers. */
public final class ErrandPage {
    private final String path;
    private final Errands errands;

    private ErrandPage(String path, Errands errands) {
        this.path = path;
        this.errands = errands;
    }

    /** Adds the forms of the table under this path, and gives the table. */
    public static ErrandPage on(Site site, String path, Errands errands) {
        Map<String, Errand.State> answers = Map.of("done", Errand.State.DONE, "refuse", Errand.State.REFUSED);
        answers.forEach((word, state) -> site.post(path + "/{action}/" + word, visit -> {
            errands.answer(visit.place("action"), state);
            return Reply.seeOther(path);
        }));
        site.post(path + "/by-itself", visit -> {
            errands.toggleByItself();
            return Reply.seeOther(path);
        });
        return new ErrandPage(path, errands);
    }

    public String table(Language language) {
        var page = new StringBuilder("<section class=\"card\"><div class=\"row between\"><h2>%s</h2>%s</div>"
                .formatted(
                        Words.of(language, "errands"),
                        Html.button(
                                path + "/by-itself",
                                Words.of(language, "by-itself"),
                                errands.isByItself() ? "on" : "")));
        if (errands.all().isEmpty()) {
            return page.append("<p class=\"quiet\">%s</p></section>".formatted(Words.of(language, "errands.none")))
                    .toString();
        }
        page.append("<table>");
        for (Errand errand : errands.all()) {
            page.append("<tr><td><time>%s</time></td><td>%s%s</td><td>%s</td><td class=\"row\">%s</td></tr>"
                    .formatted(
                            Layout.time(errand.askedAt()),
                            Words.of(language, "errand." + errand.kind()),
                            errand.drill() ? " <span class=\"drill\">" + Words.of(language, "drill") + "</span>" : "",
                            Html.text(errand.subject()),
                            state(language, errand)));
        }
        return page.append("</table></section>").toString();
    }

    private String state(Language language, Errand errand) {
        return switch (errand.state()) {
            case ASKED ->
                Html.button(path + "/" + errand.action() + "/done", Words.of(language, "errand.do"), "next")
                        + Html.button(
                                path + "/" + errand.action() + "/refuse", Words.of(language, "errand.refuse"), "");
            case DONE, REFUSED ->
                Words.of(language, "errand.state." + errand.state().name().toLowerCase(Locale.ROOT));
        };
    }
}
