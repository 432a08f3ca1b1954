package org.shouhu.simulators.orders;

import java.time.Clock;
import org.shouhu.simulators.errand.ErrandPage;
import org.shouhu.simulators.errand.Errands;
import org.shouhu.simulators.people.People;
import org.shouhu.simulators.people.Person;
import org.shouhu.simulators.web.Html;
import org.shouhu.simulators.web.Language;
import org.shouhu.simulators.web.Layout;
import org.shouhu.simulators.web.Reply;
import org.shouhu.simulators.web.Site;
import org.shouhu.simulators.web.Visit;
import org.shouhu.simulators.web.Words;
import org.shouhu.simulators.wire.Inbox;
import org.shouhu.simulators.wire.PartnerMessage;
import org.shouhu.simulators.wire.Signature;

/** The order service over HTTP: holds, releases, notices and look-ups. */
public final class OrderPages {
    private static final String PATH = "/orders";

    private final Errands errands;
    private final LookUp lookUp;
    private final People people;
    private final ErrandPage table;

    private OrderPages(Site site, Errands errands, LookUp lookUp, People people) {
        this.errands = errands;
        this.lookUp = lookUp;
        this.people = people;
        this.table = ErrandPage.on(site, PATH, errands);
    }

    public static void on(Site site, Errands errands, People people, Inbox inbox, Signature signature, Clock clock) {
        var lookUp = new LookUp(people, signature, clock);
        var pages = new OrderPages(site, errands, lookUp, people);
        site.post("/partner/orders", visit -> inbox.receive(visit, pages::take));
        site.post("/partner/orders/look-up", lookUp::answer);
        site.get(PATH, pages::show);
    }

    private void take(PartnerMessage message) {
        errands.take(message, message.text("order"));
    }

    private Reply show(Visit visit) {
        var language = visit.language();
        return Layout.page(visit, "orders.title", table.table(language) + lookUps(language) + orders(language), "");
    }

    private String lookUps(Language language) {
        var asked = lookUp.asked();
        return "<section class=\"card\"><h2>%s</h2><p class=\"quiet\">%s</p></section>"
                .formatted(
                        Words.of(language, "orders.lookups"),
                        asked.isEmpty()
                                ? Words.of(language, "orders.lookups.none")
                                : asked.size() + " · " + Layout.time(asked.getLast()));
    }

    private String orders(Language language) {
        var page = new StringBuilder(
                "<section class=\"card\"><h2>%s</h2><table>".formatted(Words.of(language, "orders.all")));
        for (Person person : people.all()) {
            for (Person.Order order : person.orders()) {
                page.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                        .formatted(
                                Html.text(order.order()),
                                Html.text(order.shop()),
                                Html.text(String.join("、", order.items())),
                                Words.of(language, "orders.status." + order.status())));
            }
        }
        return page.append("</table></section>").toString();
    }
}
