package org.shouhu.detection.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.policy.Circumstance;

/** One open alert for each person; what is new is told, what repeats is not, and nobody is silenced for another. */
class AlertFatigueTest {

    private final Story story = new Story();

    @Test
    void whatRepeatsStaysQuietUntilItHasCooled() {
        story.says("active_ideation");
        for (int hour = 0; hour < 11; hour++) {
            assertThat(story.after(Duration.ofMinutes(60)).says("active_ideation"))
                    .isEmpty();
        }

        assertThat(story.after(Duration.ofMinutes(61)).says("active_ideation")).isPresent();
        assertThat(story.alerts()).hasSize(2);
    }

    @Test
    void aRiseIsToldAtOnceAndSaysWhatIsNew() {
        PersonAlert opened = story.says("active_ideation").orElseThrow();

        PersonAlert raised = story.says("timing").orElseThrow();

        assertThat(raised.change()).isEqualTo(AlertChange.RAISED);
        assertThat(raised.band()).isEqualTo(Band.IMMINENT);
        assertThat(raised.opening()).isEqualTo(opened.id());
        assertThat(fresh(raised)).containsExactly("timing");
    }

    @Test
    void whatIsNewIsToldOnce() {
        story.says("active_ideation");
        assertThat(fresh(story.says("self_harm").orElseThrow())).containsExactly("self_harm");

        assertThat(story.says("self_harm")).isEmpty();
        assertThat(story.says("active_ideation self_harm")).isEmpty();
    }

    @Test
    void aSettingColoursAndIsNoNewKindOfEvidence() {
        story.says("active_ideation");

        assertThat(story.says("chronic")).isEmpty();
    }

    @Test
    void afterADeclineTheSameStaysQuietAndARiseDoesNot() {
        story.says("active_ideation");
        story.happens(Story.watch(WatchKind.ALERT_DECLINED));

        assertThat(story.after(Duration.ofHours(1)).says("active_ideation")).isEmpty();
        assertThat(story.says("timing")).get().returns(Band.IMMINENT, PersonAlert::band);
    }

    @Test
    void afterTheCaseTheNextSignalOpensAnAlertAgain() {
        PersonAlert first = story.says("active_ideation").orElseThrow();
        story.happens(Story.watch(WatchKind.CASE_OPENED));
        assertThat(story.after(Duration.ofHours(1)).says("active_ideation")).isEmpty();
        story.happens(Story.watch(WatchKind.CASE_CLOSED));

        assertThat(story.after(Duration.ofHours(1)).says("active_ideation"))
                .get()
                .returns(AlertChange.OPENED, PersonAlert::change)
                .extracting(PersonAlert::opening)
                .isNotEqualTo(first.opening());
    }

    @Test
    void whileACaseIsOpenWhatWasSaidAgainGoesToItAfterCooling() {
        PersonAlert first = story.says("active_ideation").orElseThrow();
        story.happens(Story.watch(WatchKind.CASE_OPENED));

        assertThat(story.after(Duration.ofHours(13)).says("active_ideation"))
                .get()
                .returns(AlertChange.AGAIN, PersonAlert::change)
                .returns(first.opening(), PersonAlert::opening);
    }

    @Test
    void nobodyIsQuietBecauseSomebodyElseWasHeard() {
        Village village = new Village();
        village.says("lin", "active_ideation");

        assertThat(village.says("bei", "active_ideation")).hasSize(1);
        assertThat(village.says("lin", "active_ideation third_person"))
                .as("a friend whom lin writes about is another person")
                .singleElement()
                .returns(About.SOMEBODY_ELSE, PersonAlert::about);
    }

    @Test
    void whenTheCaseOfSomebodyElseEndsTheTellersNextWordsOpenAnAlertAgain() {
        PersonAlert first = story.says("active_ideation third_person").orElseThrow();
        assertThat(story.says("active_ideation third_person")).isEmpty();
        story.says("past_attempt");
        story.happens(Story.watch(WatchKind.SOMEBODY_ELSE_CLOSED));

        assertThat(story.says("active_ideation third_person"))
                .get()
                .returns(AlertChange.OPENED, PersonAlert::change)
                .returns(first.person(), PersonAlert::person)
                .extracting(PersonAlert::opening)
                .isNotEqualTo(first.opening());
        assertThat(story.says("past_attempt"))
                .as("the teller's own alert is another matter")
                .isEmpty();
    }

    @Test
    void everyFurtherReportIsHeard() {
        story.happens(Story.report("setback"));

        assertThat(story.happens(Story.report("setback"))).isPresent();
        assertThat(story.alerts().stream().map(PersonAlert::opening).distinct()).hasSize(1);
    }

    @Test
    void everyReasonNamesTheEventsBehindIt() {
        story.says("shop-1", "method_enquiry");
        story.says("shop-2", "method_enquiry hopelessness");
        PersonAlert alert = story.says("shop-2", "active_ideation").orElseThrow();

        assertThat(alert.reasons())
                .allSatisfy(reason ->
                        assertThat(reason.events()).isNotEmpty().allMatch(event -> event.startsWith("event-")));
        assertThat(alert.reasons())
                .filteredOn(reason -> reason.code().equals("method_enquiry"))
                .first()
                .extracting(AlertReason::events)
                .isEqualTo(List.of("event-1"));
    }

    static Stream<String> codes() {
        Stream<String> facets = Arrays.stream(Facet.values())
                .filter(facet -> facet.kind() != Facet.Kind.LOWERING)
                .map(Facet::wireName);
        return Stream.concat(facets, Arrays.stream(Circumstance.values()).map(Circumstance::wireName));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyReasonHasPlainWordsInBothLanguages(String code) {
        AlertReason reason = Vocabulary.reason(code, List.of("e"), true);

        assertThat(reason.chinese()).as("Chinese").isNotEqualTo(code).containsPattern("\\p{IsHan}");
        assertThat(reason.english()).as("English").contains(" ").doesNotContain("_");
    }

    private static List<String> fresh(PersonAlert alert) {
        return alert.reasons().stream()
                .filter(AlertReason::fresh)
                .map(AlertReason::code)
                .toList();
    }
}
