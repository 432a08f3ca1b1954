package org.shouhu.detection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Band;
import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.KeywordDetector;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.policy.PolicyLoader;
import org.shouhu.detection.policy.PolicyOutcome;

class ComparisonTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final Comparison comparison =
            new Comparison(new KeywordDetector(), Policy.shipped(), withoutMethodAndSetback());

    @Test
    void tellsWhatWouldChangeInNumbersAndExamples() {
        says("lin", 1, "active_ideation");
        says("bei", 2, "method_enquiry setback");
        says("bei", 3, "method_enquiry setback");
        says("mei", 4, "nothing at all");
        says("yun", 5, "method_enquiry setback");

        Comparison.Result result = comparison.result();

        assertThat(result.events()).isEqualTo(5);
        assertThat(result.before().alerts()).isEqualTo(Map.of(Band.CONCERN, 3L));
        assertThat(result.before().persons()).isEqualTo(3);
        assertThat(result.after().alerts()).isEqualTo(Map.of(Band.CONCERN, 1L));
        assertThat(result.persons()).containsExactly(new Comparison.Moved(Band.CONCERN, Band.NONE, 2));
        assertThat(result.examples())
                .extracting(example -> example.person().value())
                .containsExactly("bei", "yun");
        assertThat(result.examples().getFirst().event().id()).isEqualTo("2");
        assertThat(result.examples().getFirst().reasons()).contains("method_enquiry");
    }

    @Test
    void thePolicyItselfChangesNothing() {
        Comparison same = new Comparison(new KeywordDetector(), Policy.shipped(), Policy.shipped());
        same.apply(event("lin", 1, "active_ideation"));

        assertThat(same.result().persons()).isEmpty();
        assertThat(same.result().before()).isEqualTo(same.result().after());
    }

    @Test
    void linesThatAreNoEventsAreCountedAndLeftOut() {
        assertThat(comparison.applyLine("oops")).isPresent();
        assertThat(comparison.applyLine("""
                {"specversion":"1.0","type":"shouhu.search.performed.v1","source":"/s","id":"1","subject":"lin",
                 "time":"2026-03-01T20:00:00+08:00","data":{"text":"method_enquiry setback"}}""")).isEmpty();

        assertThat(comparison.result().unreadable()).isEqualTo(1);
        assertThat(comparison.result().examples()).hasSize(1);
    }

    private void says(String person, int minute, String facets) {
        comparison.apply(event(person, minute, facets));
    }

    private static PersonEvent event(String person, int minute, String facets) {
        Instant at = START.plus(Duration.ofMinutes(minute));
        Happening said = new Happening.Posted("post", facets, "", "");
        return new PersonEvent(
                new EventReference("/test", String.valueOf(minute)), new PersonKey(person), "test", at, at, said);
    }

    private static Policy withoutMethodAndSetback() {
        String text = PolicyLoader.shippedText()
                .replace("when: method_enquiry >= 0.5 && (despair", "when: method_enquiry >= 2.0 && (despair")
                .replace(
                        "{method_enquiry: 0.7, setback: 0.6}\n    expect: CONCERN",
                        "{method_enquiry: 0.7, setback: 0.6}\n    expect: NONE");
        return switch (PolicyLoader.load(text)) {
            case PolicyOutcome.Valid valid -> valid.policy();
            case PolicyOutcome.Broken broken -> throw new AssertionError(List.copyOf(broken.problems()));
        };
    }
}
