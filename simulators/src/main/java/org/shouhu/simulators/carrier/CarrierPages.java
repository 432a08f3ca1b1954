package org.shouhu.simulators.carrier;

import org.shouhu.simulators.errand.ErrandPage;
import org.shouhu.simulators.errand.Errands;
import org.shouhu.simulators.web.Layout;
import org.shouhu.simulators.web.Site;
import org.shouhu.simulators.wire.Inbox;

/** The carrier over HTTP: parcels to be called back. */
public final class CarrierPages {
    private static final String PATH = "/carrier";

    private CarrierPages() {}

    public static void on(Site site, Errands errands, Inbox inbox) {
        var table = ErrandPage.on(site, PATH, errands);
        site.post(
                "/partner/carrier",
                visit -> inbox.receive(
                        visit,
                        message -> errands.take(message, message.text("carrier") + " " + message.text("tracking"))));
        site.get(PATH, visit -> Layout.page(visit, "carrier.title", table.table(visit.language()), ""));
    }
}
