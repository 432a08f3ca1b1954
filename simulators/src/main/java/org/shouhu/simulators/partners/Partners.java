package org.shouhu.simulators.partners;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.shouhu.simulators.carrier.CarrierPages;
import org.shouhu.simulators.chat.ChatPages;
import org.shouhu.simulators.chat.ShopChat;
import org.shouhu.simulators.errand.Errands;
import org.shouhu.simulators.hint.Hints;
import org.shouhu.simulators.orders.OrderPages;
import org.shouhu.simulators.people.People;
import org.shouhu.simulators.people.Person;
import org.shouhu.simulators.police.Autopilot;
import org.shouhu.simulators.police.PoliceCentre;
import org.shouhu.simulators.police.PolicePages;
import org.shouhu.simulators.web.Site;
import org.shouhu.simulators.wire.DemoClock;
import org.shouhu.simulators.wire.DeskLink;
import org.shouhu.simulators.wire.Events;
import org.shouhu.simulators.wire.Inbox;
import org.shouhu.simulators.wire.Signature;

/** All partners in one process on one port. */
public final class Partners implements AutoCloseable {
    /** The key of the person whom a visitor plays. */
    private static final String VISITOR = "访客";

    private static final Duration TICK = Duration.ofMillis(250);

    private final DemoClock clock = new DemoClock(Clock.systemUTC());
    private final People people;
    private final DeskLink link;
    private final Site site;
    private final Hints hints;
    private final PoliceCentre police;
    private final Autopilot autopilot;
    private final ShopChat chat;
    private final Errands orders;
    private final Errands carrier;
    private final String platformKey;
    private final Thread ticker;

    /**
     * How the partners are set up.
     *
     * @param port 0 for any free one
     * @param desk the desk's address, without a path
     * @param secret shared with the desk, {@code whsec_…}
     * @param platformKey the key with which the platform sends events
     * @param speed how many times faster than written the police answer by themselves
     * @param run tells one run of the demo from another; may be empty
     */
    public record Setup(int port, URI desk, String secret, String platformKey, double speed, String run) {
        @Override
        public String toString() {
            return "Setup[port=" + port + ", desk=" + desk + ", [withheld]]";
        }
    }

    /** @throws IOException when the port is taken */
    public Partners(Setup setup) throws IOException {
        var signature = new Signature(setup.secret());
        platformKey = setup.platformKey();
        site = new Site(setup.port());
        people = People.load(setup.run());
        link = new DeskLink(setup.desk(), clock, Clock.systemUTC());
        hints = new Hints(people.named(VISITOR).conversation());
        hints.on(site);
        police = new PoliceCentre(link.receipts("police", signature), clock);
        autopilot = new Autopilot(police, Clock.systemUTC(), setup.speed());
        PolicePages.on(site, police, new Inbox(signature, Set.of("police_dispatch", "police_answer")));
        orders = new Errands(link.receipts("orders", signature), clock);
        OrderPages.on(
                site,
                orders,
                people,
                new Inbox(signature, Set.of("order_hold", "order_release", "business_notice")),
                signature,
                clock);
        carrier = new Errands(link.receipts("carrier", signature), clock);
        CarrierPages.on(site, carrier, new Inbox(signature, Set.of("parcel_recall")));
        chat = new ShopChat(people.all(), events("/harbour/chat"), link.receipts("talk", signature), clock);
        ChatPages.on(site, chat, new Inbox(signature, Set.of("outreach_message")));
        site.start();
        ticker = Thread.ofVirtual().name("ticker").start(this::tick);
    }

    public int port() {
        return site.port();
    }

    public DemoClock clock() {
        return clock;
    }

    public Hints hints() {
        return hints;
    }

    public ShopChat chat() {
        return chat;
    }

    public PoliceCentre police() {
        return police;
    }

    public Autopilot autopilot() {
        return autopilot;
    }

    /** The person of a script. */
    public Person person(String key) {
        return people.named(key);
    }

    /** How another part of the platform tells the desk what happens. */
    public Events events(String source) {
        return link.events(source, platformKey);
    }

    @Override
    public void close() {
        ticker.interrupt();
        site.close();
        link.close();
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK);
                orders.tick();
                carrier.tick();
                autopilot.tick();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
