package org.shouhu.detection.replay;

import org.shouhu.detection.person.AlertReason;
import org.shouhu.detection.person.PersonAlert;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An alert as a line of JSON. */
final class AlertLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AlertLine() {}

    static String of(PersonAlert alert) {
        ObjectNode line = JSON.createObjectNode();
        line.put("person", alert.person().value());
        line.put("at", alert.at().toString());
        line.put("event", alert.event().id());
        line.put("band", alert.band().name());
        ArrayNode reasons = line.putArray("reasons");
        for (AlertReason reason : alert.reasons()) {
            ObjectNode node = reasons.addObject();
            node.put("code", reason.code());
            node.put("zh", reason.chinese());
            node.put("en", reason.english());
            node.put("new", reason.fresh());
            ArrayNode events = node.putArray("events");
            reason.events().forEach(events::add);
        }
        line.put("id", alert.id().value());
        line.put("opening", alert.opening().value());
        line.put("change", alert.change().name());
        line.put("about", alert.about().name());
        line.put("toldBy", alert.toldBy().value());
        line.put("humanReport", alert.humanReport());
        line.put("unread", alert.unread());
        line.put("policy", alert.policy());
        alert.group().ifPresent(group -> line.put("group", group.value()));
        return JSON.writeValueAsString(line);
    }

    static String error(long number, String error) {
        ObjectNode line = JSON.createObjectNode();
        line.put("line", number);
        line.put("error", error);
        return JSON.writeValueAsString(line);
    }
}
