package org.shouhu.simulators.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shouhu.simulators.people.People;
import org.shouhu.simulators.people.Person;
import org.shouhu.simulators.web.Reply;
import org.shouhu.simulators.web.Visit;
import org.shouhu.simulators.wire.Signature;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers what the platform knows of an account or a nickname. */
final class LookUp {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Instant> asked = new ArrayList<>();
    private final People people;
    private final Signature signature;
    private final Clock clock;

    LookUp(People people, Signature signature, Clock clock) {
        this.people = people;
        this.signature = signature;
        this.clock = clock;
    }

    Reply answer(Visit visit) {
        if (!signature.fits(visit)) {
            return Reply.sentence(401, "The signature does not fit.");
        }
        try {
            var question = JSON.readTree(visit.body());
            String account = question.path("account").asString("");
            String nickname = question.path("nickname").asString("");
            synchronized (asked) {
                asked.add(clock.instant());
            }
            return people.find(account, nickname)
                    .map(person -> Reply.json(200, known(person)))
                    .orElseGet(() -> Reply.json(404, empty(account, nickname)));
        } catch (JacksonException broken) {
            return Reply.sentence(400, "A look-up is a JSON object.");
        }
    }

    /** When somebody asked, oldest first. */
    List<Instant> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    private ObjectNode known(Person person) {
        var answer = empty(person.account(), person.nickname());
        var contacts = answer.withArray("contacts");
        person.contacts()
                .forEach(contact -> contacts.addObject()
                        .put("name", contact.name())
                        .put("relationship", contact.relationship())
                        .put("phone", contact.phone()));
        var addresses = answer.withArray("addresses");
        person.addresses()
                .forEach(address -> addresses
                        .addObject()
                        .put("address", address.address())
                        .put("label", address.label())
                        .put("observedAt", before(address.ago())));
        answer.withObject("ipRegion")
                .put("region", person.ipRegion().region())
                .put("observedAt", before(person.ipRegion().ago()));
        var orders = answer.withArray("orders");
        person.orders().forEach(order -> {
            var line = orders.addObject()
                    .put("order", order.order())
                    .put("status", order.status())
                    .put("shop", order.shop())
                    .put("carrier", order.carrier())
                    .put("tracking", order.tracking());
            order.items().forEach(line.withArray("items")::add);
        });
        var posts = answer.withArray("posts");
        person.posts()
                .forEach(post -> posts.addObject()
                        .put("at", before(post.ago()))
                        .put("kind", post.kind())
                        .put("text", post.text()));
        return answer;
    }

    private static ObjectNode empty(String account, String nickname) {
        var answer = JSON.createObjectNode().put("account", account).put("nickname", nickname);
        List.of("contacts", "addresses", "orders", "posts").forEach(answer::putArray);
        answer.putObject("ipRegion");
        return answer;
    }

    private String before(Duration ago) {
        return clock.instant().minus(ago).toString();
    }
}
