package org.shouhu.simulators.wire;

import tools.jackson.databind.JsonNode;

/**
 * What the desk asks a partner.
 *
 * @param action names the action; receipts repeat it
 * @param kind the type without its frame, such as {@code order_hold}
 * @param drill whether nobody is in danger
 * @param body all of it
 */
public record PartnerMessage(String action, String kind, boolean drill, JsonNode body) {
    private static final String FRAME = "shouhu.action.";
    private static final String VERSION = ".v1";

    static PartnerMessage of(JsonNode body) {
        String type = body.path("type").asString("");
        boolean framed = type.startsWith(FRAME) && type.endsWith(VERSION);
        return new PartnerMessage(
                body.path("action").asString(""),
                framed ? type.substring(FRAME.length(), type.length() - VERSION.length()) : type,
                body.path("drill").asBoolean(false),
                body);
    }

    /** A field of the message; empty when it has none. */
    public String text(String field) {
        return body.path(field).asString("");
    }

    @Override
    public String toString() {
        return "PartnerMessage[action=" + action + ", kind=" + kind + ", [withheld]]";
    }
}
