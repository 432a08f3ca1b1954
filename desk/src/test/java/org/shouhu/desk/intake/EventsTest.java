package org.shouhu.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.triage.Lane;
import org.shouhu.desk.triage.QueueItem;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /v1/events} with good, bad and hostile input: what is taken, what is kept aside, and what is refused. */
class EventsTest extends SentEvents {

    @Autowired
    Quarantine quarantine;

    @Test
    void refusesInOneSentenceWhatIsNoEvent() throws Exception {
        String event = chat("refused", "buyer-0", "你好");
        assertThat(post("shouhu_wrong", ONE, event).statusCode()).isEqualTo(401);
        assertThat(post(KEY, "application/json", event).statusCode()).isEqualTo(415);
        assertThat(post(KEY, ONE, "{\"specversion\":").statusCode()).isEqualTo(400);
        assertThat(post(KEY, MANY, event).statusCode()).isEqualTo(400);
        String tooMany = IntStream.range(0, 1_001)
                .mapToObj(number -> chat("many-" + number, "buyer-0", "你好"))
                .collect(Collectors.joining(",", "[", "]"));
        HttpResponse<String> answer = post(KEY, MANY, tooMany);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("1,000");
    }

    @Test
    void keepsABadEventAsideAndItsNeighboursUnharmed() throws Exception {
        String batch = "["
                + chat("good-1", "buyer-1", "请问几天能到货?") + ","
                + "{\"specversion\":\"1.0\",\"type\":\"shouhu.unheard.of.v1\",\"source\":\"/s\",\"id\":\"u1\",\"subject\":\"b\"},"
                + "{\"specversion\":\"1.0\",\"type\":\"shouhu.chat.message.v1\",\"source\":\"/s\",\"id\":\"u2\",\"time\":\"2026-11-01T00:00:00Z\","
                + "\"data\":{\"conversation\":\"c\",\"shop\":\"s\",\"author\":\"customer\",\"text\":\"no subject\"}},"
                + "42,"
                + "{\"specversion\":\"1.0\",\"type\":\"shouhu.watch.instructed.v1\",\"source\":\"/s\",\"id\":\"u3\",\"subject\":\"b\","
                + "\"time\":\"2026-11-01T00:00:00Z\",\"data\":{\"kind\":\"case_closed\"}},"
                + chat("good-2", "buyer-1", "\\ud800 lone \\udc00 and \\u0000") + ","
                + chat("good-3", "buyer-1", "很长".repeat(33_000)) + ","
                + chat("good-1", "buyer-1", "请问几天能到货?") + "]";
        HttpResponse<String> answer = post(KEY, MANY, batch);
        assertThat(answer.statusCode()).isEqualTo(202);
        List<String> statuses = JsonMapper.shared()
                .readTree(answer.body())
                .path("results")
                .valueStream()
                .map(result -> result.path("status").asString())
                .toList();
        assertThat(statuses)
                .containsExactly(
                        "accepted",
                        "quarantined",
                        "quarantined",
                        "quarantined",
                        "quarantined",
                        "accepted",
                        "accepted",
                        "accepted");
        assertThat(quarantine.open(TENANT))
                .hasSize(4)
                .allSatisfy(item -> assertThat(item.reason()).isNotBlank().doesNotContain("no subject"));
    }

    @Test
    void aReportIsNeverRefused() throws Exception {
        String report =
                "{\"specversion\":\"1.0\",\"type\":\"shouhu.report.filed.v1\",\"source\":\"/app\",\"id\":\"r-odd\","
                        + "\"data\":{\"channel\":\"user_app\",\"text\":[\"not\",\"a\",\"string\"],\"seenAt\":\"yesterday\","
                        + "\"policeTold\":{\"force\":\"110\",\"incidentNumber\":17}}}";
        int before = queue.waiting(TENANT, Lane.QUEUE, 50).size();
        HttpResponse<String> answer = post(KEY, ONE, report);
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("report_filed");
        assertThat(queue.waiting(TENANT, Lane.QUEUE, 50)).hasSize(before + 1);
        QueueItem item = queue.waiting(TENANT, Lane.QUEUE, 50).getLast();
        assertThat(timeline.read(TENANT, item.caseId())).anyMatch(entry -> entry.kind() == TimelineKind.REPORT_NOTE);
    }

    @Test
    void withoutBrokersEventsWaitAtThePlatformAndReportsAreTaken() {
        Stream away = new Stream(new CompletableFuture<>());
        assertThat(away.append(List.of())).isEqualTo(Stream.Told.DONE);
        assertThat(away.append(List.of(new org.shouhu.pipeline.AcceptedEvent(
                        new org.shouhu.pipeline.TenantPerson("harbour", "P-0"),
                        "buyer",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Instant.EPOCH))))
                .isEqualTo(Stream.Told.AWAY);
    }
}
