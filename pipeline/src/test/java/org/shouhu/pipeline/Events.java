package org.shouhu.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Makes events of one platform for tests. */
final class Events {

    static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    static final String SHOP = "shop-1";
    static final String TALK = "talk-1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicInteger ids = new AtomicInteger();

    static TenantPerson person(String name) {
        return new TenantPerson("market", name);
    }

    AcceptedEvent says(TenantPerson person, String author, String text, Instant at) {
        return event(
                person,
                "shouhu.chat.message.v1",
                Map.of("conversation", TALK, "shop", SHOP, "author", author, "text", text),
                at);
    }

    AcceptedEvent orders(TenantPerson person, String order, Instant at) {
        return event(person, "shouhu.order.placed.v1", Map.of("order", order, "shop", SHOP, "status", "placed"), at);
    }

    AcceptedEvent logsIn(TenantPerson person, Instant at) {
        return event(person, "shouhu.account.activity.v1", Map.of("kind", "login"), at);
    }

    AcceptedEvent event(TenantPerson person, String type, Map<String, Object> data, Instant at) {
        var envelope = new LinkedHashMap<String, Object>();
        envelope.put("specversion", "1.0");
        envelope.put("type", type);
        envelope.put("source", "/market");
        envelope.put("id", "e-" + ids.incrementAndGet());
        envelope.put("subject", platformId(person));
        envelope.put("time", at.toString());
        envelope.put("data", data);
        return new AcceptedEvent(person, platformId(person), JSON.writeValueAsBytes(envelope), at);
    }

    static String platformId(TenantPerson person) {
        return "buyer-" + person.pseudonym();
    }

    static String text(AcceptedEvent event) {
        var json = JSON.readTree(new String(event.cloudEvent(), StandardCharsets.UTF_8));
        return json.path("data").path("text").asString("");
    }
}
