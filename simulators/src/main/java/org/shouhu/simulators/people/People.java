package org.shouhu.simulators.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouhu.simulators.web.Resources;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everybody whom the platform's look-up knows. */
public final class People {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Person> byKey = new LinkedHashMap<>();

    private People() {}

    /**
     * Reads them from the file beside this class.
     *
     * @param run ends every account, order and conversation, so that one run of the demo is not taken for another; may
     *     be empty
     */
    public static People load(String run) {
        var people = new People();
        for (JsonNode person : JSON.readTree(Resources.text(People.class, "people.json"))) {
            var read = read(person, run.isEmpty() ? "" : "-" + run);
            people.byKey.put(read.key(), read);
        }
        return people;
    }

    /**
     * The person of a script.
     *
     * @throws IllegalArgumentException when the file has nobody of this key
     */
    public Person named(String key) {
        return Optional.ofNullable(byKey.get(key))
                .orElseThrow(() -> new IllegalArgumentException("people.json has nobody called " + key));
    }

    /** The person with this account, or else with this nickname; either may be empty. */
    public Optional<Person> find(String account, String nickname) {
        return byKey.values().stream()
                .filter(person -> account.isEmpty()
                        ? !nickname.isEmpty() && person.nickname().equals(nickname)
                        : person.account().equals(account))
                .findFirst();
    }

    public List<Person> all() {
        return List.copyOf(byKey.values());
    }

    private static Person read(JsonNode node, String run) {
        List<Person.Contact> contacts = new ArrayList<>();
        node.path("contacts")
                .forEach(each -> contacts.add(
                        new Person.Contact(text(each, "name"), text(each, "relationship"), text(each, "phone"))));
        List<Person.Address> addresses = new ArrayList<>();
        node.path("addresses")
                .forEach(each ->
                        addresses.add(new Person.Address(text(each, "address"), text(each, "label"), ago(each))));
        List<Person.Order> orders = new ArrayList<>();
        node.path("orders")
                .forEach(each -> orders.add(new Person.Order(
                        text(each, "order") + run,
                        text(each, "status"),
                        text(each, "shop"),
                        text(each, "carrier"),
                        text(each, "tracking"),
                        each.path("items").valueStream().map(JsonNode::asString).toList())));
        List<Person.Post> posts = new ArrayList<>();
        node.path("posts")
                .forEach(each -> posts.add(new Person.Post(ago(each), text(each, "kind"), text(each, "text"))));
        String conversation = text(node, "conversation");
        return new Person(
                text(node, "key"),
                text(node, "account") + run,
                text(node, "nickname"),
                text(node, "shop"),
                conversation.isEmpty() ? "" : conversation + run,
                List.copyOf(contacts),
                List.copyOf(addresses),
                new Person.Region(text(node.path("ipRegion"), "region"), ago(node.path("ipRegion"))),
                List.copyOf(orders),
                List.copyOf(posts));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Duration ago(JsonNode node) {
        return Duration.parse(node.path("ago").asString("PT0S"));
    }
}
