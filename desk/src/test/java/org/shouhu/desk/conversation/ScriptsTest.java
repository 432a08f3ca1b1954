package org.shouhu.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptsTest {
    private final Scripts scripts = new Scripts(Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void anActInProgressComesBeforeAllElse() {
        assertThat(ids("active_ideation", "hopelessness", "in_progress")).startsWith("act-in-progress");
        assertThat(ids("in_progress")).startsWith("act-in-progress");
    }

    @Test
    void theCardThatFitsMostComesFirst() {
        assertThat(ids("minor", "method_enquiry", "conditional_threat")).startsWith("no-goods-stay", "a-child");
    }

    @Test
    void theOpeningCardStandsAloneWhenNothingElseFits() {
        assertThat(ids("setback")).containsExactly("first-words");
    }

    @Test
    void anExpiredCardIsNotShown() {
        Scripts later = new Scripts(Clock.fixed(Instant.parse("2028-01-01T00:00:00Z"), ZoneOffset.UTC));

        assertThat(later.fitting(List.of("in_progress"))).isEmpty();
    }

    private List<String> ids(String... heard) {
        return scripts.fitting(List.of(heard)).stream().map(Card::id).toList();
    }
}
