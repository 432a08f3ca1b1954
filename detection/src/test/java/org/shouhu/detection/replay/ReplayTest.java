package org.shouhu.detection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.policy.Policy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void writesAnAlertPerLineWithTheDocumentedFields() throws IOException {
        Result result = replay(message("1", "20:00", "我不想活了"), message("2", "20:01", "上次没死成"));

        assertThat(result.good).isTrue();
        assertThat(result.lines).hasSize(2).first().satisfies(line -> {
            assertThat(line.path("person").asString()).isEqualTo("buyer-1");
            assertThat(line.path("at").asString()).isEqualTo("2026-03-01T12:00:00Z");
            assertThat(line.path("event").asString()).isEqualTo("1");
            assertThat(line.path("band").asString()).isEqualTo("CONCERN");
            assertThat(line.path("reasons").get(0).path("code").asString()).isEqualTo("active_ideation");
        });
        assertThat(result.lines.getLast().path("band").asString()).isEqualTo("HIGH");
    }

    @Test
    void badLinesAreNamedAndTakeNobodyDown() throws IOException {
        Result result = replay("oops", "", "{}", message("1", "20:00", "我不想活了"));

        assertThat(result.good).isFalse();
        assertThat(result.lines.stream().map(line -> line.path("line").asInt(0)))
                .containsExactly(1, 3, 0);
    }

    @Test
    void theSameEventsMakeTheSameAlerts() throws IOException {
        String[] lines = {message("1", "20:00", "我不想活了"), message("1", "20:00", "我不想活了"), message("2", "20:01", "上次没死成")
        };

        assertThat(replay(lines).lines).isEqualTo(replay(lines).lines).hasSize(2);
    }

    private record Result(boolean good, List<JsonNode> lines) {}

    private static Result replay(String... lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean good;
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            good = new Replay(new PersonLogic(Detectors.shipped(), Policy.shipped()))
                    .run(new BufferedReader(new StringReader(String.join("\n", lines))), out);
        }
        return new Result(
                good,
                bytes.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(JSON::readTree)
                        .toList());
    }

    private static String message(String id, String time, String text) {
        return """
                {"specversion":"1.0","type":"shouhu.chat.message.v1","source":"/shop","id":"%s","subject":"buyer-1",\
                "time":"2026-03-01T%s:00+08:00","data":{"conversation":"c","shop":"s","author":"customer","text":"%s"}}""".formatted(id, time, text);
    }
}
