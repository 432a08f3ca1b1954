package org.shouhu.simulators.hint;

import java.util.concurrent.atomic.AtomicReference;
import org.shouhu.simulators.web.Html;
import org.shouhu.simulators.web.Language;
import org.shouhu.simulators.web.Layout;
import org.shouhu.simulators.web.Reply;
import org.shouhu.simulators.web.Site;
import org.shouhu.simulators.web.Visit;
import org.shouhu.simulators.web.Words;
import tools.jackson.databind.json.JsonMapper;

/** The hint of the moment, for the desk's pages and for our own first page. */
public final class Hints {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String visitorsTalk;
    private static final Hint YOURS = new Hint(
            "yours",
            "您手上有个案，时间按真实速度走。见到本人并开始观察期，或写下结果结束以后，故事会接着往下走。",
            "A case is in your hands, so clocks run at wall speed. Once somebody has reached the person and you start an"
                    + " observation or close the case, the story goes on.");

    private volatile boolean visitorHolds;
    private final AtomicReference<Hint> now = new AtomicReference<>(new Hint(
            "free",
            "现在没有在演的故事。您可以以买家身份在聊天页写点什么，看预警到达。",
            "No story is playing. Write as the buyer on the chat page and watch the alert arrive."));

    /** @param visitorsTalk the conversation that waits for a visitor */
    public Hints(String visitorsTalk) {
        this.visitorsTalk = visitorsTalk;
    }

    public void show(Hint hint) {
        now.set(hint);
    }

    /** Says whether the play waits for a visitor, who then reads so. */
    public void visitorHolds(boolean holds) {
        visitorHolds = holds;
    }

    public Hint now() {
        return visitorHolds ? YOURS : now.get();
    }

    /** Adds {@code /stage/hints} and the first page. */
    public void on(Site site) {
        site.get("/stage/hints", visit -> {
            var hint = now();
            return Reply.json(
                    200,
                    JSON.createObjectNode()
                            .put("step", hint.step())
                            .put("zh", hint.zh())
                            .put("en", hint.en()));
        });
        site.get("/", this::home);
    }

    private Reply home(Visit visit) {
        var language = visit.language();
        String hint = language == Language.ZH ? now().zh() : now().en();
        String live = "<section class=\"card\"><h2>%s</h2><p>%s</p></section>"
                .formatted(Words.of(language, "home.now"), Html.text(hint));
        String still =
                "<p>%s</p><p>%s</p>".formatted(Words.of(language, "home.first"), Words.of(language, "home.second"))
                        + "<section class=\"card\"><table>"
                        + link(language, "/chat/" + visitorsTalk, "home.chat")
                        + link(language, "/police", "home.police")
                        + link(language, "/orders", "home.orders")
                        + link(language, "/carrier", "home.carrier")
                        + "</table></section>";
        return Layout.page(visit, "home.title", live, still);
    }

    private static String link(Language language, String path, String key) {
        return "<tr><td><a href=\"%s\">%s</a></td><td>%s</td></tr>"
                .formatted(Html.text(path), Words.of(language, key), Words.of(language, key + ".about"));
    }
}
