package org.shouhu.simulators.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk over HTTP: its web pages for the staff, its demo end points for the time. */
final class WebDesk implements Desk {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SECRET = "X-Shouhu-Demo";
    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI desk;
    private final String staffSecret;
    private final CaseForms forms;

    WebDesk(URI desk, String staffSecret, CaseForms forms) {
        this.desk = desk;
        this.staffSecret = staffSecret;
        this.forms = forms;
    }

    @Override
    public Colleague colleague(String login) {
        return new WebColleague(new Browser(desk), login, staffSecret, forms);
    }

    @Override
    public State state() {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(desk.resolve("/demo/state")));
        if (answer.statusCode() != OK) {
            throw new DeskAway("the demo's state answered " + answer.statusCode());
        }
        JsonNode state = JSON.readTree(answer.body());
        return new State(
                Instant.parse(state.path("now").asString("")),
                state.path("visitorHolds").asBoolean(true),
                state.path("waiting").asInt(1));
    }

    @Override
    public boolean jump(Duration ahead) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(desk.resolve("/demo/clock/jump"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.createObjectNode()
                        .put("seconds", ahead.plusSeconds(1).toSeconds())
                        .toString())));
        if (answer.statusCode() != OK && answer.statusCode() != CONFLICT) {
            throw new DeskAway("the jump answered " + answer.statusCode());
        }
        return answer.statusCode() == OK;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header(SECRET, staffSecret).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | JacksonException away) {
            throw new DeskAway("the desk does not answer");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new DeskAway("interrupted");
        }
    }
}
