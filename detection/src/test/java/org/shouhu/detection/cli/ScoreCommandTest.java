package org.shouhu.detection.cli;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScoreCommandTest {
    private final JsonMapper json = JsonMapper.builder().build();
    private boolean good;

    @Test
    void answersEveryLineInOrder() throws IOException {
        List<JsonNode> answers = score("""
                {"id":"a","text":"我不想活了"}
                {"id":2,"text":"什么时候发货"}
                """);

        assertThat(answers).extracting(answer -> answer.get("id").asString()).containsExactly("a", "2");
        assertThat(answers.getFirst().get("band").asString()).isEqualTo("CONCERN");
        assertThat(answers.getFirst().get("facets").has("active_ideation")).isTrue();
        assertThat(answers.getFirst().get("evidence").get(0).get("end").asInt()).isPositive();
        assertThat(answers.getLast().get("band").asString()).isEqualTo("NONE");
        assertThat(good).isTrue();
    }

    @Test
    void namesTheLineThatCannotBeReadAndGoesOn() throws IOException {
        List<JsonNode> answers = score("""
                {"id":"a","text":"你好"}
                nonsense 不想活
                {"id":"b"}
                {"id":"c","text":"谢谢","author":"postman"}
                {"id":"d","text":"谢谢","previous":[{"author":"agent","text":"请问做什么用?"}],"product":"酱油"}
                """);

        assertThat(answers).hasSize(5);
        assertThat(answers.get(1).get("line").asInt()).isEqualTo(2);
        assertThat(answers.get(1).get("error").asString()).doesNotContain("不想活");
        assertThat(answers.get(2).get("line").asInt()).isEqualTo(3);
        assertThat(answers.get(3).get("line").asInt()).isEqualTo(4);
        assertThat(answers.get(4).get("id").asString()).isEqualTo("d");
        assertThat(good).isFalse();
    }

    private List<JsonNode> score(String lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        good = new ScoreCommand(Detectors.shipped()).run(new BufferedReader(new StringReader(lines)), out);
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(json::readTree)
                .toList();
    }
}
