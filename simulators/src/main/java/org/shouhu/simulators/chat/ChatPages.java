package org.shouhu.simulators.chat;

import java.util.Locale;
import org.shouhu.simulators.people.Person;
import org.shouhu.simulators.web.Html;
import org.shouhu.simulators.web.Language;
import org.shouhu.simulators.web.Layout;
import org.shouhu.simulators.web.Reply;
import org.shouhu.simulators.web.Site;
import org.shouhu.simulators.web.Visit;
import org.shouhu.simulators.web.Words;
import org.shouhu.simulators.wire.Inbox;

/** The chat over HTTP: a visitor writes as the buyer or as the shop's agent, and watches. */
public final class ChatPages {
    private static final String PATH = "/chat";

    private final ShopChat chat;

    private ChatPages(ShopChat chat) {
        this.chat = chat;
    }

    public static void on(Site site, ShopChat chat, Inbox inbox) {
        var pages = new ChatPages(chat);
        site.post("/partner/talk", visit -> inbox.receive(visit, chat::deliver));
        site.get(PATH, pages::list);
        site.get(PATH + "/{conversation}", pages::show);
        for (ChatMessage.Author author : ChatMessage.Author.values()) {
            site.post(PATH + "/{conversation}/" + author.wireName(), visit -> {
                chat.say(visit.place("conversation"), author, visit.field("text"));
                return Reply.seeOther(PATH + "/" + visit.place("conversation"));
            });
        }
    }

    private Reply list(Visit visit) {
        var language = visit.language();
        var page = new StringBuilder(
                "<section class=\"card\"><p>%s</p><table>".formatted(Words.of(language, "chat.about")));
        chat.buyers()
                .forEach((conversation, buyer) ->
                        page.append("<tr><td><a href=\"%s/%s\">%s</a></td><td>%s</td><td class=\"quiet\">%s</td></tr>"
                                .formatted(
                                        PATH,
                                        Html.text(conversation),
                                        Html.text(buyer.nickname()),
                                        Html.text(buyer.shop()),
                                        said(language, chat.read(conversation).size()))));
        return Layout.page(
                visit, "chat.title", page.append("</table></section>").toString(), "");
    }

    private Reply show(Visit visit) {
        String conversation = visit.place("conversation");
        Person buyer = chat.buyers().get(conversation);
        if (buyer == null) {
            return Reply.sentence(404, "There is no such talk.");
        }
        var language = visit.language();
        var live = new StringBuilder("<p class=\"quiet\">%s · %s</p><ol class=\"talk\">"
                .formatted(Html.text(buyer.nickname()), Html.text(buyer.shop())));
        for (ChatMessage message : chat.read(conversation)) {
            live.append("<li class=\"%s\"><small>%s <time>%s</time></small>%s</li>"
                    .formatted(
                            message.author().wireName(),
                            Words.of(language, message.fromDesk() ? "chat.by.desk" : "chat.by." + by(message)),
                            Layout.time(message.at()),
                            Html.text(message.text())));
        }
        String still = Html.line(
                        PATH + "/" + conversation + "/customer",
                        "text",
                        Words.of(language, "chat.as.customer"),
                        Words.of(language, "chat.send"))
                + Html.line(
                        PATH + "/" + conversation + "/agent",
                        "text",
                        Words.of(language, "chat.as.agent"),
                        Words.of(language, "chat.send"));
        return Layout.page(visit, "chat.title", live.append("</ol>").toString(), still);
    }

    private static String said(Language language, int messages) {
        return messages == 0 ? Words.of(language, "chat.empty") : messages + " " + Words.of(language, "chat.messages");
    }

    private static String by(ChatMessage message) {
        return message.author().name().toLowerCase(Locale.ROOT);
    }
}
