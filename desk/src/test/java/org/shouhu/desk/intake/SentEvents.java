package org.shouhu.desk.intake;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.shouhu.desk.DeskDatabase;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.Queue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Events as a platform sends them, to a server with its stream. All test classes of this kind share the one server: it
 * takes ten seconds to start, and events of one person say nothing of another.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class SentEvents {

    static final Tenant TENANT = new Tenant("harbour");
    static final String KEY = "shouhu_a-key-for-tests";
    static final String ONE = "application/cloudevents+json";
    static final String MANY = "application/cloudevents-batch+json";
    static final Duration SOON = Duration.ofSeconds(60);
    static final DeskDatabase DATABASE = DeskDatabase.untilTheEnd();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        DATABASE.place(properties);
    }

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    Queue queue;

    @Autowired
    Timeline timeline;

    @Autowired
    Stream stream;

    @BeforeEach
    void ready() {
        keys.keep(TENANT, "tests", KEY, Actor.DESK);
        await().atMost(SOON)
                .until(() -> stream.append(List.of()) == Stream.Told.DONE
                        && post(KEY, ONE, chat("warm-" + System.nanoTime(), "warm", "早上好"))
                                        .statusCode()
                                == 202);
    }

    HttpResponse<String> post(String key, String type, String body) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/events"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    static String link(String id, String account, String samePerson) {
        return "{\"specversion\":\"1.0\",\"type\":\"shouhu.account.activity.v1\",\"source\":\"/app\",\"id\":\"" + id
                + "\",\"subject\":\"" + account + "\",\"time\":\"" + Instant.now()
                + "\",\"data\":{\"kind\":\"login\",\"samePerson\":\"" + samePerson + "\"}}";
    }

    static String chat(String id, String buyer, String text) {
        return message(id, buyer, "customer", text);
    }

    static String agent(String id, String buyer, String text) {
        return message(id, buyer, "agent", text);
    }

    static String message(String id, String buyer, String author, String text) {
        return "{\"specversion\":\"1.0\",\"type\":\"shouhu.chat.message.v1\",\"source\":\"/shops/a\",\"id\":\"" + id
                + "\",\"subject\":\"" + buyer + "\",\"time\":\"" + Instant.now() + "\",\"data\":{\"conversation\":\"c-"
                + buyer + "\",\"shop\":\"a\",\"author\":\"" + author + "\",\"text\":\"" + text + "\"}}";
    }
}
