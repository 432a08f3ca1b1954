package org.shouhu.detection.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.detection.Author;

class EventParserTest {

    private final EventParser parser = new EventParser(PersonNaming.asGiven());

    @Test
    void readsAMessageAndIgnoresWhatItDoesNotKnow() {
        PersonEvent event = understood("shouhu.chat.message.v1", """
                {"conversation":"c-1","shop":"s-1","author":"agent","text":"hello","mood":{"x":[1]},
                 "products":[{"title":"rice cooker","category":"kitchen","colour":"red"}]}""");

        assertThat(event.person()).isEqualTo(new PersonKey("buyer-1"));
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(event.happening())
                .isEqualTo(new Happening.Message(
                        "c-1", "s-1", Author.AGENT, "hello", List.of(new Product("rice cooker", "kitchen", 1))));
    }

    @Test
    void readsOrdersAndParcels() {
        assertThat(understood("shouhu.order.placed.v1", """
                {"order":"o-1","shop":"s-1","status":"PAID","items":[{"title":"rope","category":"climbing","quantity":2}]}""").happening())
                .isEqualTo(new Happening.Ordered(
                        "o-1", "s-1", OrderStatus.PLACED, List.of(new Product("rope", "climbing", 2))));
        assertThat(understood("shouhu.parcel.updated.v1", """
                {"order":"o-1","carrier":"c","tracking":"t","status":"out-for-delivery","location":"here"}""").happening())
                .isEqualTo(new Happening.ParcelMoved("o-1", "c", "t", OrderStatus.ON_THE_WAY, "here"));
    }

    @Test
    void qualifiesThePersonByTenant() {
        String json = envelope("shouhu.search.performed.v1", "{\"text\":\"x\"}");

        assertThat(parser.parse(json, "market", Optional.empty()))
                .isInstanceOfSatisfying(
                        ParsedEvent.Understood.class,
                        understood ->
                                assertThat(understood.event().person().value()).isEqualTo("market/buyer-1"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "shouhu.chat.message.v1 | {\"author\":\"customer\"} | 'text' must be a text",
                "shouhu.chat.message.v1 | {\"author\":\"robot\",\"text\":\"x\"} | 'author' must be",
                "shouhu.chat.message.v1 | [] | 'data' must be a JSON object",
                "shouhu.order.placed.v1 | {\"shop\":\"s\"} | 'order' is missing",
                "shouhu.watch.instructed.v1 | {\"kind\":\"accounts_joined\"} | need 'other'",
                "shouhu.watch.instructed.v1 | {\"kind\":\"spy\"} | 'kind'",
            })
    void saysWhyAnEventIsRefused(String type, String data, String reason) {
        assertThat(parser.parse(envelope(type, data), "", Optional.empty()))
                .isInstanceOfSatisfying(
                        ParsedEvent.Malformed.class,
                        malformed -> assertThat(malformed.reason()).contains(reason));
    }

    @Test
    void knowsWhatItDoesNotKnow() {
        assertThat(parser.parse(envelope("shouhu.dream.v1", "{}"), "", Optional.empty()))
                .isEqualTo(new ParsedEvent.UnknownType("shouhu.dream.v1"));
        assertThat(parser.parse("no json", "", Optional.empty())).isInstanceOf(ParsedEvent.Malformed.class);
        assertThat(parser.parse("[]", "", Optional.empty())).isInstanceOf(ParsedEvent.Malformed.class);
        assertThat(parser.parse("{}", "", Optional.empty())).isInstanceOf(ParsedEvent.Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"null", "[]", "\"help\"", "{\"text\":7,\"seenAt\":\"soon\",\"policeTold\":\"yes\"}"})
    void aReportIsNeverRefused(String data) {
        PersonEvent event = understood("shouhu.report.filed.v1", data);

        assertThat(event.happening())
                .isInstanceOfSatisfying(
                        Happening.Reported.class,
                        report -> assertThat(report.notes()).isNotEmpty());
    }

    @Test
    void aReportIsAboutTheAccountItNames() {
        String caller = """
                {"channel":"user_call","reporter":"buyer-1","account":"viewer-9","text":"x",
                 "policeTold":{"force":"110","incidentNumber":"7"}}""";

        PersonEvent event = understood("shouhu.report.filed.v1", caller);

        assertThat(event.person().value()).isEqualTo("viewer-9");
        assertThat(event.happening())
                .isInstanceOfSatisfying(
                        Happening.Reported.class,
                        report -> assertThat(report.policeTold()).contains(new Happening.PoliceTold("110", "7")));
        assertThat(understood("shouhu.report.filed.v1", "{\"reporter\":\"buyer-1\",\"text\":\"a friend\"}")
                        .person()
                        .value())
                .as("a caller is not the person")
                .isEqualTo("reported-by:buyer-1");
    }

    @Test
    void anAccountActivityMayNameAnAccountOfTheSamePerson() {
        assertThat(understood("shouhu.account.activity.v1", "{\"kind\":\"login\",\"samePerson\":\"buyer-9\"}")
                        .happening())
                .isEqualTo(new Happening.AccountActive("login", "", Optional.of(new PersonKey("buyer-9"))));
        assertThat(understood("shouhu.account.activity.v1", "{\"kind\":\"login\",\"samePerson\":7.5}")
                        .happening())
                .isInstanceOf(Happening.AccountActive.class);
    }

    @Test
    void printsNoText() {
        PersonEvent event = understood("shouhu.search.performed.v1", "{\"text\":\"secret words\"}");

        assertThat(event.toString()).doesNotContain("secret");
    }

    private PersonEvent understood(String type, String data) {
        return switch (parser.parse(envelope(type, data), "", Optional.empty())) {
            case ParsedEvent.Understood understood -> understood.event();
            case ParsedEvent.UnknownType unknown -> throw new AssertionError(unknown.type());
            case ParsedEvent.Malformed malformed -> throw new AssertionError(malformed.reason());
        };
    }

    private static String envelope(String type, String data) {
        return """
                {"specversion":"1.0","type":"%s","source":"/shop","id":"e-1","subject":"buyer-1",
                 "time":"2026-03-01T20:00:00+08:00","data":%s}""".formatted(type, data);
    }
}
