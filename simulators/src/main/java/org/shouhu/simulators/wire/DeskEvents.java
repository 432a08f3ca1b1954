package org.shouhu.simulators.wire;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** CloudEvents with the platform's key. */
final class DeskEvents implements Events {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI url;
    private final String source;
    private final Map<String, String> headers;
    private final Clock clock;
    private final Postbox postbox;

    DeskEvents(URI url, String source, String platformKey, Clock clock, Postbox postbox) {
        this.url = url;
        this.source = source;
        this.headers = Map.of("Content-Type", "application/cloudevents+json", "Authorization", "Bearer " + platformKey);
        this.clock = clock;
        this.postbox = postbox;
    }

    @Override
    public void happened(String type, String subject, ObjectNode data) {
        var event = JSON.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", source);
        event.put("type", "shouhu." + type + ".v1");
        event.put("time", clock.instant().toString());
        if (!subject.isEmpty()) {
            event.put("subject", subject);
        }
        event.put("datacontenttype", "application/json");
        event.set("data", data);
        postbox.post(new Postbox.Letter(url, () -> headers, event.toString()));
    }
}
