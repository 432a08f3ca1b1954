package org.shouhu.simulators.stage;

import java.util.List;
import java.util.Locale;
import org.shouhu.simulators.chat.ChatMessage;
import org.shouhu.simulators.partners.Partners;
import org.shouhu.simulators.people.Person;
import org.shouhu.simulators.police.PoliceStep;
import org.shouhu.simulators.wire.Events;
import tools.jackson.databind.json.JsonMapper;

/** What happens outside the desk: talks, posts, orders, signs of life, patrols. */
final class World {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Partners partners;
    private final Events market;
    private final Events live;

    World(Partners partners) {
        this.partners = partners;
        this.market = partners.events("/harbour/market");
        this.live = partners.events("/harbour/live");
    }

    Person person(Cue cue) {
        return partners.person(cue.word(0));
    }

    void buyer(Cue cue) {
        partners.chat().say(person(cue).conversation(), ChatMessage.Author.CUSTOMER, cue.text(0));
    }

    void agent(Cue cue) {
        partners.chat().say(person(cue).conversation(), ChatMessage.Author.AGENT, cue.text(0));
    }

    void post(Cue cue) {
        live.happened(
                "content.posted",
                person(cue).account(),
                JSON.createObjectNode()
                        .put("kind", cue.word(1))
                        .put("text", cue.text(0))
                        .put("thread", "room-night")
                        .put("ipRegion", person(cue).ipRegion().region()));
    }

    void order(Cue cue) {
        Person.Order order = person(cue).orders().getFirst();
        String status = cue.word(1);
        var data = JSON.createObjectNode()
                .put("order", order.order())
                .put("shop", order.shop())
                .put("status", status);
        var items = data.putArray("items");
        order.items().forEach(title -> items.addObject().put("title", title));
        market.happened(
                status.equals("paid") ? "order.placed" : "order.updated",
                person(cue).account(),
                data);
    }

    void parcel(Cue cue) {
        Person.Order order = person(cue).orders().getFirst();
        market.happened(
                "parcel.updated",
                person(cue).account(),
                JSON.createObjectNode()
                        .put("order", order.order())
                        .put("carrier", order.carrier())
                        .put("tracking", order.tracking())
                        .put("status", cue.word(1)));
    }

    void active(Cue cue) {
        var data = JSON.createObjectNode().put("kind", cue.word(1));
        if (!cue.texts().isEmpty()) {
            data.put("nickname", cue.text(0));
        }
        market.happened("account.activity", person(cue).account(), data);
    }

    /** A report that the platform passes on, as an event. */
    void told(Cue cue) {
        Person person = person(cue);
        market.happened(
                "report.filed",
                person.account(),
                JSON.createObjectNode()
                        .put("channel", cue.word(1))
                        .put("account", person.account())
                        .put("nickname", person.nickname())
                        .put("shop", person.shop())
                        .put("conversation", person.conversation())
                        .put("text", cue.text(0)));
    }

    void patrol(Cue cue) {
        List<String> words = cue.words();
        switch (words.getFirst()) {
            case "rests" ->
                partners.autopilot().restBefore(PoliceStep.valueOf(words.get(1).toUpperCase(Locale.ROOT)));
            case "goes" -> partners.autopilot().goOn();
            case "reports" -> partners.autopilot().report(cue.text(0));
            case "asks" ->
                partners.police().all().stream()
                        .findFirst()
                        .ifPresent(dispatch -> partners.police().ask(dispatch.action(), cue.text(0)));
            default -> throw new IllegalArgumentException("a patrol rests, goes, reports or asks");
        }
    }

    /** How many dispatches the centre has. */
    int dispatches() {
        return partners.police().all().size();
    }

    /** Whether every dispatch has come at least this far. */
    boolean allDispatches(PoliceStep step) {
        return partners.police().all().stream()
                .allMatch(dispatch -> dispatch.step().compareTo(step) >= 0);
    }
}
