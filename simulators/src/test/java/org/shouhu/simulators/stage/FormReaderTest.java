package org.shouhu.simulators.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouhu.simulators.people.People;

final class FormReaderTest {
    private static final String PAGE = """
            <form method="post" action="/elsewhere"><input name="words" value="not this"></form>
            <form method="post" action="/cases/c/police/send" class="x">
            <input type="hidden" name="_csrf" value="t"><input type="hidden" name="once" value="1&amp;2">
            <textarea name="situation" rows="4">已经 &lt;写好&gt;</textarea>
            <input type="checkbox" name="now" value="yes"><input type="radio" name="police" value="no">
            <input type="radio" name="police" value="unknown" checked></form>
            <form method="post" action="/cases/c/rechecks/17/confirm"><button>ok</button></form>
            """;

    @Test
    void sendsWhatABrowserWouldSend() {
        assertThat(FormReader.first(PAGE, "/cases/c/police/send").orElseThrow().fields())
                .isEqualTo(Map.of("once", "1&2", "situation", "已经 <写好>", "police", "unknown"));
        assertThat(FormReader.first(PAGE, "/cases/c/rechecks/[0-9]+/confirm")
                        .orElseThrow()
                        .path())
                .isEqualTo("/cases/c/rechecks/17/confirm");
        assertThat(FormReader.first(PAGE, "/nowhere")).isEmpty();
    }

    @Test
    void aPromiseMadeAfterMidnightIsForTheSameMorningAndOneMadeInTheEveningForTheNext() {
        var person = People.load("").named("小满");
        var promise = Cue.read(1, "promises 08:00 09:00 | 早安");
        assertThat(forms("2026-03-01T16:20:00Z")
                        .fill("c", "", person, promise)
                        .orElseThrow()
                        .fields())
                .containsEntry("opens", "2026-03-02T08:00")
                .containsEntry("closes", "2026-03-02T09:00");
        assertThat(forms("2026-03-01T14:00:00Z")
                        .fill("c", "", person, promise)
                        .orElseThrow()
                        .fields())
                .containsEntry("opens", "2026-03-02T08:00");
    }

    @Test
    void anAnswerWaitsUntilTheQuestionStandsOnThePage() {
        var person = People.load("").named("晚轻");
        var answer = Cue.read(1, "answers | 河东区");
        assertThat(forms("2026-03-01T14:00:00Z").fill("c", PAGE, person, answer))
                .isEmpty();
    }

    private static CaseForms forms(String now) {
        return new CaseForms(Clock.fixed(Instant.parse(now), ZoneId.of("UTC")), ZoneId.of("Asia/Shanghai"));
    }
}
