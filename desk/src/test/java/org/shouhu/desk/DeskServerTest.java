package org.shouhu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouhu.desk.identity.PersonRefs;
import org.shouhu.desk.storage.DeskClock;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.pipeline.StreamKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole server starts on a database and answers. */
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DeskServerTest {
    @RegisterExtension
    static final DeskDatabase DATABASE = new DeskDatabase();

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        DATABASE.place(properties);
    }

    @LocalServerPort
    int port;

    @Autowired
    PersonRefs persons;

    @Autowired
    DeskClock clock;

    @Autowired
    StreamKey streamKey;

    @Test
    void startsAndSaysThatItIsWell() throws Exception {
        assertThat(persons.of(new Tenant("harbour-market"), "buyer-1").value()).startsWith("P-");
        assertThat(clock.getZone().getId()).isEqualTo("Asia/Shanghai");
        assertThat(streamKey.toString()).doesNotContain("secret");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/liveness"))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isIn(200, 401);
        }
    }
}
