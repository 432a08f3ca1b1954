package org.shouhu.detection.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import org.shouhu.detection.policy.Facts;
import org.shouhu.detection.policy.Grade;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.policy.PolicySettings;

class PersonLogicTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "IMMINENT, in_progress",
        "IMMINENT, active_ideation timing",
        "HIGH, active_ideation method_enquiry",
        "HIGH, active_ideation past_attempt",
        "HIGH, active_ideation backup_plan",
        "HIGH, farewell setback",
        "HIGH, farewell past_attempt",
        "CONCERN, active_ideation",
        "CONCERN, farewell",
        "CONCERN, self_harm",
        "CONCERN, method_enquiry hopelessness",
    })
    void gradesWhatOneTextHolds(Band band, String facets) {
        assertThat(new Story().says(facets)).get().returns(band, PersonAlert::band);
    }

    @ParameterizedTest
    @CsvSource({"passive_ideation", "hopelessness", "method_enquiry", "setback", "nothing at all"})
    void opensNoAlertBelowConcern(String facets) {
        assertThat(new Story().says(facets)).isEmpty();
    }

    @Test
    void addsUpWhatWasSaidOnSeveralDays() {
        Story story = new Story();
        story.says("setback");

        assertThat(story.after(Duration.ofDays(2)).says("farewell")).get().returns(Band.HIGH, PersonAlert::band);
    }

    @Test
    void forgetsSlowly() {
        Story story = new Story();
        story.says("passive_ideation method_enquiry");

        assertThat(story.after(Duration.ofDays(90)).says("timing")).isEmpty();
    }

    @Test
    void hearsTheSameQuestionInSeveralShops() {
        Story story = new Story();

        assertThat(story.says("shop-1", "method_enquiry")).isEmpty();
        assertThat(story.after(Duration.ofMinutes(9)).says("shop-1", "method_enquiry"))
                .isEmpty();
        assertThat(story.after(Duration.ofHours(1)).says("shop-2", "method_enquiry"))
                .get()
                .returns(Band.CONCERN, PersonAlert::band)
                .extracting(PersonAlert::reasons)
                .satisfies(reasons -> assertThat(reasons)
                        .filteredOn(reason -> reason.code().equals("shops_asked"))
                        .singleElement()
                        .returns(List.of("event-2", "event-3"), AlertReason::events));
    }

    @Test
    void ordersCountOnlyBesideWords() {
        Story silent = new Story();
        assertThat(silent.happens(Story.order("o-1", "shop-1", OrderStatus.PLACED)))
                .isEmpty();

        Story story = new Story();
        story.says("shop-1", "active_ideation");
        assertThat(story.happens(Story.order("o-1", "shop-1", OrderStatus.PLACED)))
                .get()
                .returns(Band.HIGH, PersonAlert::band)
                .returns(AlertChange.RAISED, PersonAlert::change);
        assertThat(story.happens(new Happening.ParcelMoved("o-1", "c", "t", OrderStatus.DELIVERED, "")))
                .get()
                .returns(Band.IMMINENT, PersonAlert::band);
    }

    @Test
    void anOrderElsewhereOrWithdrawnCountsNothing() {
        Story story = new Story();
        story.happens(Story.order("o-1", "shop-1", OrderStatus.PLACED));
        story.happens(Story.order("o-1", "shop-1", OrderStatus.WITHDRAWN));
        story.happens(Story.order("o-2", "shop-9", OrderStatus.PLACED));

        assertThat(story.says("shop-1", "active_ideation")).get().returns(Band.CONCERN, PersonAlert::band);
    }

    @Test
    void keepsOneOpenAlertAndSaysWhatIsNew() {
        Story story = new Story();
        PersonAlert opened = story.says("active_ideation").orElseThrow();

        assertThat(story.after(Duration.ofMinutes(1)).says("active_ideation")).isEmpty();
        PersonAlert update =
                story.after(Duration.ofMinutes(1)).says("self_harm").orElseThrow();
        PersonAlert raised =
                story.after(Duration.ofMinutes(1)).says("past_attempt").orElseThrow();

        assertThat(update.change()).isEqualTo(AlertChange.NEW_EVIDENCE);
        assertThat(update.reasons())
                .filteredOn(AlertReason::fresh)
                .extracting(AlertReason::code)
                .containsExactly("self_harm");
        assertThat(raised.change()).isEqualTo(AlertChange.RAISED);
        assertThat(List.of(update.opening(), raised.opening())).containsOnly(opened.id());
        assertThat(story.says("active_ideation")).isEmpty();
    }

    @Test
    void opensAgainAfterCooling() {
        Story story = new Story();
        PersonAlert first = story.says("active_ideation").orElseThrow();

        assertThat(story.after(Duration.ofHours(11)).says("active_ideation")).isEmpty();
        assertThat(story.after(Duration.ofHours(2)).says("active_ideation"))
                .get()
                .returns(AlertChange.OPENED, PersonAlert::change)
                .extracting(PersonAlert::opening)
                .isNotEqualTo(first.id());
    }

    @Test
    void aReportAlwaysMakesAnAlert() {
        Story story = new Story();

        assertThat(story.happens(Story.report("")))
                .get()
                .returns(Band.HIGH, PersonAlert::band)
                .returns(true, PersonAlert::humanReport);
        assertThat(story.happens(Story.report(""))).get().returns(AlertChange.AGAIN, PersonAlert::change);
        assertThat(story.happens(Story.report("in_progress third_person")))
                .get()
                .returns(Band.IMMINENT, PersonAlert::band)
                .returns(About.THE_PERSON, PersonAlert::about);
    }

    @Test
    void whatCannotBeReadGoesToAHuman() {
        assertThat(new Story().says("!broken"))
                .get()
                .returns(true, PersonAlert::unread)
                .returns(Band.HIGH, PersonAlert::band);
    }

    @Test
    void aPolicyThatThrowsGoesToAHuman() {
        Policy broken = new Policy() {
            @Override
            public String version() {
                return "broken";
            }

            @Override
            public PolicySettings settings() {
                return Policy.shipped().settings();
            }

            @Override
            public Grade grade(Facts facts) {
                throw new ArithmeticException("on purpose");
            }
        };

        assertThat(new Story(broken).says("passive_ideation"))
                .get()
                .returns(true, PersonAlert::unread)
                .returns(Band.HIGH, PersonAlert::band);
    }

    @Test
    void aRepeatedEventChangesNothing() {
        Story story = new Story();
        PersonEvent event = story.event(new Happening.Posted("post", "active_ideation", "", ""));
        story.happens(event);
        PersonState before = story.state();

        assertThat(story.happens(event)).isEmpty();
        assertThat(story.state()).isEqualTo(before);
    }

    @Test
    void anOrdinaryEventLeavesTheVerySameState() {
        PersonLogic logic = new PersonLogic(new KeywordDetector(), Policy.shipped());
        PersonEvent event = Story.event("e", Story.START, new Happening.Searched("rice cooker"));

        assertThat(logic.apply(PersonState.UNKNOWN, event, List.of()).next()).isSameAs(PersonState.UNKNOWN);
    }

    @Test
    void wordsAboutSomebodyElseAlertAboutThatSomebody() {
        Story story = new Story();

        assertThat(story.says("active_ideation third_person"))
                .get()
                .returns(About.SOMEBODY_ELSE, PersonAlert::about)
                .returns(Band.HIGH, PersonAlert::band)
                .returns(Story.PERSON, PersonAlert::toldBy)
                .extracting(PersonAlert::person)
                .isNotEqualTo(Story.PERSON);
        assertThat(story.says("past_attempt"))
                .as("what is known of a friend is not known of the person")
                .isEmpty();
    }

    @Test
    void observationSharpensAttention() {
        Story story = new Story();
        story.says("active_ideation");
        story.happens(Story.watch(WatchKind.CASE_CLOSED));
        story.after(Duration.ofDays(2));
        Story observed = new Story();
        observed.says("active_ideation");
        observed.happens(Story.watch(WatchKind.CASE_CLOSED));
        observed.happens(Story.watch(WatchKind.OBSERVATION_STARTED));
        observed.after(Duration.ofDays(2));

        assertThat(story.says("setback")).isEmpty();
        assertThat(observed.says("setback")).isPresent();
    }

    @Test
    void whatAnAgentWritesIsNotThePersons() {
        assertThat(new Story().happens(new Happening.Message("t", "s", Author.AGENT, "active_ideation", List.of())))
                .isEmpty();
    }

    @Test
    void loweringLeavesExplicitIntentAlone() {
        assertThat(new Story().says("self_harm hyperbole_or_joke")).isEmpty();
        assertThat(new Story().says("active_ideation timing hyperbole_or_joke"))
                .get()
                .returns(Band.IMMINENT, PersonAlert::band);
    }

    @Test
    void theOrderOfArrivalMakesNoDifferenceToWhatIsKnown() {
        PersonEvent first = Story.event("a", Story.START, new Happening.Searched("hopelessness setback"));
        PersonEvent second =
                Story.event("b", Story.START.plus(Duration.ofDays(2)), new Happening.Searched("hopelessness"));
        Story inOrder = new Story();
        Story late = new Story();
        List.of(first, second).forEach(inOrder::happens);
        List.of(second, first).forEach(late::happens);

        assertThat(late.state().parts().own()).isEqualTo(inOrder.state().parts().own());
    }

    @Test
    void anAlertHasTheSameIdOnEveryReplay() {
        Optional<AlertId> first = new Story().says("active_ideation").map(PersonAlert::id);

        assertThat(new Story().says("active_ideation").map(PersonAlert::id)).isEqualTo(first);
    }
}
