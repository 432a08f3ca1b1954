package org.shouhu.simulators.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What goes back over HTTP.
 *
 * @param status as HTTP means it
 * @param headers besides length and the ones that every answer has
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    public static Reply html(String page) {
        return text(OK, "text/html; charset=utf-8", page);
    }

    public static Reply json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    /** One sentence. */
    public static Reply sentence(int status, String sentence) {
        return text(status, "text/plain; charset=utf-8", sentence + "\n");
    }

    public static Reply text(int status, String type, String body) {
        return new Reply(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    /** After a form was taken: look at this page of ours. */
    public static Reply seeOther(String path) {
        return new Reply(SEE_OTHER, Map.of("Location", path), new byte[0]);
    }
}
