package org.shouhu.simulators.police;

import java.time.Duration;
import java.util.Locale;
import org.shouhu.simulators.web.Html;
import org.shouhu.simulators.web.Language;
import org.shouhu.simulators.web.Layout;
import org.shouhu.simulators.web.Reply;
import org.shouhu.simulators.web.Site;
import org.shouhu.simulators.web.Visit;
import org.shouhu.simulators.web.Words;
import org.shouhu.simulators.wire.Inbox;

/** The centre over HTTP: where the desk sends dispatches, and the page where a visitor plays the duty officer. */
public final class PolicePages {
    private static final String PATH = "/police";
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(8);

    private final PoliceCentre centre;
    private final Inbox inbox;

    private PolicePages(PoliceCentre centre, Inbox inbox) {
        this.centre = centre;
        this.inbox = inbox;
    }

    public static void on(Site site, PoliceCentre centre, Inbox inbox) {
        var pages = new PolicePages(centre, inbox);
        site.post("/partner/police", pages::receive);
        site.get(PATH, pages::show);
        site.post(PATH + "/habit/{habit}", visit -> {
            centre.toggle(
                    Habit.valueOf(visit.place("habit").toUpperCase(Locale.ROOT).replace('-', '_')));
            return Reply.seeOther(PATH);
        });
        site.post(PATH + "/{action}/next", visit -> {
            centre.advance(visit.place("action"), visit.field("words"));
            return Reply.seeOther(PATH);
        });
        site.post(PATH + "/{action}/question", visit -> {
            centre.ask(visit.place("action"), visit.field("words"));
            return Reply.seeOther(PATH);
        });
    }

    private Reply receive(Visit visit) {
        if (centre.has(Habit.DOWN)) {
            return Reply.sentence(500, "The centre is down.");
        }
        Reply reply = inbox.receive(visit, centre::take);
        if (centre.has(Habit.SLOW)) {
            try {
                Thread.sleep(FAR_TOO_LONG);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
        return reply;
    }

    private Reply show(Visit visit) {
        var language = visit.language();
        var live = new StringBuilder(habits(language));
        var dispatches = centre.all();
        if (dispatches.isEmpty()) {
            live.append("<p class=\"quiet\">%s</p>".formatted(Words.of(language, "police.none")));
        }
        dispatches.forEach(dispatch -> live.append(card(language, dispatch)));
        return Layout.page(visit, "police.title", live.toString(), "");
    }

    private String habits(Language language) {
        var bar = new StringBuilder("<section class=\"card\"><div class=\"row\">");
        for (Habit habit : Habit.values()) {
            bar.append(Html.button(
                    PATH + "/habit/" + habit.word(),
                    Words.of(language, "police.habit." + habit.word()),
                    centre.has(habit) ? "on" : ""));
        }
        return bar.append("</div><p class=\"quiet\">%s</p></section>".formatted(Words.of(language, "police.habits")))
                .toString();
    }

    private String card(Language language, Dispatch dispatch) {
        var page = new StringBuilder(
                "<section class=\"card\"><div class=\"row between\"><h2>%s %s</h2><time>%s</time></div>"
                        .formatted(
                                dispatch.incidentNumber().isEmpty()
                                        ? Words.of(language, "police.new")
                                        : Html.text(dispatch.incidentNumber()),
                                dispatch.drill()
                                        ? "<span class=\"drill\">" + Words.of(language, "drill") + "</span>"
                                        : "",
                                Layout.time(dispatch.receivedAt())));
        page.append("<ol class=\"steps\">");
        for (PoliceStep step : PoliceStep.values()) {
            page.append("<li%s>%s</li>"
                    .formatted(
                            step.compareTo(dispatch.step()) <= 0 ? " class=\"been\"" : "",
                            Words.of(language, "police.step." + step.wireName())));
        }
        page.append("</ol>");
        dispatch.step()
                .next()
                .ifPresent(next -> page.append(
                        next == PoliceStep.RESULT
                                ? Html.line(
                                        PATH + "/" + dispatch.action() + "/next",
                                        "words",
                                        Words.of(language, "police.result"),
                                        Words.of(language, "police.do.result"))
                                : Html.button(
                                        PATH + "/" + dispatch.action() + "/next",
                                        Words.of(language, "police.do." + next.wireName()),
                                        "next")));
        for (Dispatch.Said line : dispatch.said()) {
            page.append("<p><span class=\"quiet\">%s</span> %s</p>"
                    .formatted(
                            Words.of(language, line.byPolice() ? "police.asked" : "police.answered"),
                            Html.text(line.words())));
        }
        page.append(Html.line(
                PATH + "/" + dispatch.action() + "/question",
                "words",
                Words.of(language, "police.question"),
                Words.of(language, "police.ask")));
        return page.append("<details open><summary>%s</summary>%s</details></section>"
                        .formatted(Words.of(language, "police.sheet"), Sheet.of(language, dispatch.eido())))
                .toString();
    }
}
