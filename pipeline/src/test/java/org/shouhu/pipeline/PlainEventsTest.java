package org.shouhu.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhu.detection.person.EventParser;
import org.shouhu.detection.person.ParsedEvent;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;

/** The quick reader and the thorough one must not differ: what the quick one answers, the thorough one answers too. */
class PlainEventsTest {

    private static final PersonKey PERSON = new PersonKey("market/lin");
    private static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:01Z");
    private static final String HEAD =
            "\"specversion\":\"1.0\",\"source\":\"/m\",\"id\":\"1\",\"subject\":\"s\",\"time\":\"2026-03-01T20:00:00+08:00\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"shouhu.chat.message.v1\",\"data\":{\"conversation\":\"c\",\"shop\":\"s\",\"author\":\"agent\",\"text\":\"在的\"}",
                "\"type\":\"shouhu.chat.message.v1\",\"data\":{\"author\":\"customer\",\"text\":\"\\ud83d\\ude00 \\ud800 x\"}",
                "\"type\":\"shouhu.chat.message.v1\",\"data\":{\"author\":\"bot\",\"text\":\"\",\"extra\":{\"a\":[1,{}]},\"n\":3}",
                "\"type\":\"shouhu.chat.message.v1\",\"extra\":[{}],\"data\":{\"author\":\"customer\",\"text\":\"t\",\"products\":[{\"title\":\"书桌\",\"category\":\"家具\"},{\"title\":\"灯\"}]}",
                "\"data\":{\"kind\":\"comment\",\"text\":\"好看\",\"thread\":\"v1\",\"ipRegion\":\"海边\"},\"type\":\"shouhu.content.posted.v1\"",
                "\"type\":\"shouhu.search.performed.v1\",\"data\":{\"text\":\"雨衣\"}"
            })
    void readsThePlainFormAsTheThoroughParserDoes(String rest) {
        var json = "{" + HEAD + "," + rest + "}";

        assertThat(quick(json)).isPresent().isEqualTo(thorough(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"type\":\"shouhu.search.performed.v1\"}",
                "{" + HEAD + ",\"type\":\"shouhu.search.performed.v1\",\"data\":{\"text\":5}}",
                "{" + HEAD + ",\"type\":\"shouhu.search.performed.v1\",\"data\":{}}",
                "{" + HEAD + ",\"type\":\"shouhu.search.performed.v1\",\"data\":[]}",
                "{" + HEAD + ",\"type\":\"shouhu.search.performed.v1\",\"data\":{\"text\":\"t\"}} trailing",
                "{" + HEAD + ",\"type\":\"shouhu.chat.message.v1\",\"data\":{\"text\":\"t\",\"author\":\"Customer\"}}",
                "{" + HEAD + ",\"type\":\"shouhu.chat.message.v1\",\"data\":{\"text\":\"t\"}}",
                "{" + HEAD + ",\"type\":\"shouhu.order.placed.v1\",\"data\":{\"order\":\"o\"}}",
                "{" + HEAD + ",\"type\":\"shouhu.unheard.of.v1\",\"data\":{\"text\":\"t\"}}",
                "{" + HEAD + ",\"subject\":\"\",\"type\":\"shouhu.search.performed.v1\",\"data\":{\"text\":\"t\"}}",
                "{" + HEAD
                        + ",\"specversion\":\"9\",\"type\":\"shouhu.search.performed.v1\",\"data\":{\"text\":\"t\"}}",
                "{" + HEAD + ",\"time\":\"today\",\"type\":\"shouhu.search.performed.v1\",\"data\":{\"text\":\"t\"}}"
            })
    void leavesEverythingElseToTheThoroughParser(String json) {
        assertThat(quick(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T20:00:00Z",
                "2026-03-01T20:00:00.5Z",
                "2026-03-01T20:00:00.123456789+08:00",
                "2024-02-29T00:00:00-11:30",
                "2026-03-01T20:00+08:00",
                "2026-02-29T20:00:00Z",
                "2026-03-01T24:00:00Z",
                "2026-03-01T20:00:60Z",
                "2026-03-01T20:00:00",
                "2026-03-01T20:00:00.Z",
                "2026-03-01T20:00:00+8:00",
                "2026-03-01T20:00:00+19:00",
                "2026-03-01 20:00:00Z",
                "+2026-03-01T20:00:00Z",
                "２026-03-01T20:00:00Z",
                "",
                "now"
            })
    void readsTimesAsTheLibraryDoes(String text) {
        assertThat(Times.parse(text)).isEqualTo(library(text));
    }

    @Test
    void bytesThatAreNotTextAreLeftToTheThoroughParser() {
        var json = ("{" + HEAD + ",\"type\":\"shouhu.search.performed.v1\",\"data\":{\"text\":\"x\"}}").getBytes(UTF_8);
        json[json.length - 4] = (byte) 0xff;

        assertThat(PlainEvents.read(json, PERSON, RECEIVED)).isEmpty();
    }

    private static Optional<PersonEvent> quick(String json) {
        return PlainEvents.read(json.getBytes(UTF_8), PERSON, RECEIVED);
    }

    private static Optional<PersonEvent> thorough(String json) {
        return new EventParser((tenant, reference) -> PERSON).parse(json, "market", Optional.of(RECEIVED))
                        instanceof ParsedEvent.Understood understood
                ? Optional.of(understood.event())
                : Optional.empty();
    }

    private static Optional<Instant> library(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
