package org.shouhu.detection.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.detection.Band;

/** One person with several accounts; several persons in one group. */
class BondingTest {

    private final Village village = new Village();

    @Test
    void whatTwoAccountsShowAddsUpToOnePerson() {
        village.says("lin", "active_ideation");
        village.join("lin", "lin-2");

        List<PersonAlert> raised = village.says("lin-2", "past_attempt");

        assertThat(raised).singleElement().satisfies(alert -> {
            assertThat(alert.person()).isEqualTo(new PersonKey("lin"));
            assertThat(alert.band()).isEqualTo(Band.HIGH);
            assertThat(alert.change()).isEqualTo(AlertChange.RAISED);
            assertThat(alert.reasons()).extracting(AlertReason::code).contains("active_ideation", "past_attempt");
        });
    }

    @Test
    void joiningBringsWhatWasSaidBefore() {
        village.says("lin-2", "setback");
        village.says("lin-2", "method_enquiry hopelessness");

        List<PersonAlert> onJoining = village.after(Duration.ofHours(1)).join("lin", "lin-2");
        assertThat(onJoining).as("the account had its alert; it moves along").isEmpty();

        assertThat(village.says("lin", "active_ideation")).singleElement().satisfies(alert -> {
            assertThat(alert.person()).isEqualTo(new PersonKey("lin"));
            assertThat(alert.band()).isEqualTo(Band.HIGH);
            assertThat(alert.change()).isEqualTo(AlertChange.RAISED);
        });
    }

    @Test
    void joiningItselfAlertsWhereOnlyTogetherItIsUrgent() {
        village.says("lin", "passive_ideation");
        village.says("lin-2", "method_enquiry");
        assertThat(village.alerts()).isEmpty();

        assertThat(village.join("lin", "lin-2"))
                .singleElement()
                .returns(new PersonKey("lin"), PersonAlert::person)
                .returns(Band.CONCERN, PersonAlert::band)
                .satisfies(alert -> assertThat(alert.behind())
                        .as("which event of which account")
                        .extracting(behind -> behind.account().value(), EventBehind::event)
                        .containsExactly(tuple("lin", "event-1"), tuple("lin-2", "event-2")));
    }

    @Test
    void anEventIsNotBehindTheAlertThatItRaisesItself() {
        assertThat(village.says("lin", "active_ideation"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.behind()).isEmpty());
        assertThat(village.says("lin", "past_attempt"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.behind())
                        .extracting(EventBehind::event)
                        .containsExactly("event-1"));
    }

    @Test
    void anOrderOfOneAccountStandsBesideTheWordsOfAnother() {
        village.join("lin", "lin-2");
        village.says("lin", "shop-7", "active_ideation");

        assertThat(village.happens("lin-2", Story.order("o-1", "shop-7", OrderStatus.PLACED)))
                .singleElement()
                .returns(Band.HIGH, PersonAlert::band);
    }

    @Test
    void aJoinedAccountRaisesNoAlertOfItsOwn() {
        village.join("lin", "lin-2");

        assertThat(village.says("lin-2", "active_ideation past_attempt"))
                .singleElement()
                .returns(new PersonKey("lin"), PersonAlert::person);
    }

    @Test
    void splittingTakesOutWhatTheAccountShowedAndLosesNothing() {
        village.says("lin", "setback");
        village.join("lin", "bei");
        village.says("bei", "past_attempt");

        List<PersonAlert> onSplit = village.split("lin", "bei");

        assertThat(onSplit).isEmpty();
        assertThat(village.says("lin", "active_ideation"))
                .as("what the other said is not lin's")
                .singleElement()
                .returns(Band.CONCERN, PersonAlert::band);
        assertThat(village.says("bei", "active_ideation"))
                .as("bei's own history is whole")
                .singleElement()
                .returns(new PersonKey("bei"), PersonAlert::person)
                .returns(Band.HIGH, PersonAlert::band);
    }

    @Test
    void anAccountSplitOffIsJudgedByItselfAtOnce() {
        village.join("lin", "bei");
        village.says("bei", "active_ideation past_attempt");

        assertThat(village.split("lin", "bei"))
                .as("the case was lin's; bei needs one too")
                .singleElement()
                .returns(new PersonKey("bei"), PersonAlert::person)
                .returns(Band.HIGH, PersonAlert::band);
    }

    @Test
    void joiningAndSplittingCanBeUndone() {
        village.says("lin", "hopelessness");
        village.says("lin-2", "setback");
        PersonState.Parts alone = village.state("lin").parts();
        PersonState.Parts other = village.state("lin-2").parts();
        village.join("lin", "lin-2");
        Bonds joined = village.state("lin").parts().bonds();

        village.split("lin", "lin-2");
        assertThat(village.state("lin").parts().own()).isEqualTo(alone.own());
        assertThat(village.state("lin").parts().bonds()).isEqualTo(Bonds.NONE);
        assertThat(village.state("lin-2").parts().own()).isEqualTo(other.own());

        village.join("lin", "lin-2");
        assertThat(village.state("lin").parts().bonds()).isEqualTo(joined);
    }

    @Test
    void whateverOrderThreeAccountsAreJoinedInTheyAreOnePerson() {
        village.join("b", "c");
        village.join("a", "b");
        village.says("c", "active_ideation");

        assertThat(village.says("b", "past_attempt"))
                .singleElement()
                .returns(new PersonKey("a"), PersonAlert::person)
                .returns(Band.HIGH, PersonAlert::band);

        village.join("c", "d");
        assertThat(village.says("d", "in_progress"))
                .singleElement()
                .returns(new PersonKey("a"), PersonAlert::person)
                .returns(Band.IMMINENT, PersonAlert::band);
    }

    @ParameterizedTest
    @CsvSource({"a, b", "b, a"})
    void joinedBothWaysRoundTheyAreOnePersonAndNoEventIsLost(String first, String second) {
        village.join(first, second);
        village.join(second, first);
        village.says("a", "active_ideation");

        assertThat(village.says("b", "past_attempt"))
                .singleElement()
                .returns(new PersonKey(first), PersonAlert::person)
                .returns(Band.HIGH, PersonAlert::band);

        village.split(second, first);
        assertThat(village.state("a").parts().bonds()).isEqualTo(Bonds.NONE);
        assertThat(village.state("b").parts().bonds()).isEqualTo(Bonds.NONE);
    }

    @Test
    void thePlatformNamesAnAccountOfTheSamePerson() {
        village.says("lin", "active_ideation");
        village.happens("lin-2", new Happening.AccountActive("login", "", Optional.of(new PersonKey("lin"))));

        assertThat(village.says("lin-2", "past_attempt"))
                .singleElement()
                .returns(new PersonKey("lin"), PersonAlert::person);
    }

    @Test
    void aJoinedStateSurvivesItsCompactForm() {
        village.says("lin-2", "shop-3", "active_ideation third_person");
        village.says("lin-2", "shop-3", "active_ideation setback");
        village.happens("lin-2", Story.order("o-1", "shop-3", OrderStatus.PLACED));
        village.join("lin", "lin-2");
        village.posts("lin", "thread-1", "pact_seeking");
        village.posts("bei", "thread-1", "pact_seeking");

        for (String person : List.of("lin", "lin-2", "bei")) {
            PersonState state = village.state(person);
            assertThat(PersonState.fromBytes(state.toBytes())).isEqualTo(state);
        }
        assertThat(village.state("lin").parts().bonds().tie()).isPresent();
    }

    @Test
    void thoseWhoFindEachOtherAreAGroupWithOneAlertEach() {
        List<PersonAlert> first = village.posts("lin", "thread-1", "pact_seeking");
        assertThat(first).singleElement().returns(Optional.empty(), PersonAlert::group);

        village.posts("bei", "thread-1", "pact_seeking");
        village.posts("mei", "thread-2", "pact_seeking");

        List<PersonAlert> tied = village.alerts().stream()
                .filter(alert -> alert.group().isPresent())
                .toList();
        assertThat(tied)
                .extracting(PersonAlert::person)
                .containsExactlyInAnyOrder(new PersonKey("lin"), new PersonKey("bei"));
        assertThat(tied)
                .extracting(PersonAlert::group)
                .containsOnly(tied.getFirst().group());
        assertThat(tied).allSatisfy(alert -> {
            assertThat(alert.band()).isEqualTo(Band.HIGH);
            assertThat(alert.reasons())
                    .filteredOn(AlertReason::fresh)
                    .extracting(AlertReason::code)
                    .contains("grouped");
        });
        assertThat(village.alerts().stream().map(PersonAlert::opening).distinct())
                .as("one alert each, changed and not opened again")
                .hasSize(3);
    }

    @Test
    void aThirdWhoJoinsIsTiedAndTheOthersAreNotToldTwice() {
        village.posts("lin", "thread-1", "pact_seeking");
        village.posts("bei", "thread-1", "pact_seeking");
        int before = village.alerts().size();

        List<PersonAlert> third = village.posts("mei", "thread-1", "pact_seeking");

        assertThat(third).extracting(PersonAlert::person).containsOnly(new PersonKey("mei"));
        assertThat(third.getLast().group()).isPresent();
        assertThat(village.alerts().size() - before).isEqualTo(2);
    }

    @Test
    void aTalkWithAShopTiesNobody() {
        village.says("lin", "pact_seeking");
        village.says("bei", "pact_seeking");

        assertThat(village.alerts()).allMatch(alert -> alert.group().isEmpty());
    }

    @Test
    void aHostileReportBringsACheckAndColoursNothingAfter() {
        List<PersonAlert> check = village.happens("lin", Story.report("active_ideation past_attempt"));
        assertThat(check).singleElement().returns(Band.HIGH, PersonAlert::band).returns(true, PersonAlert::humanReport);

        assertThat(village.state("lin").parts().own().isEmpty()).isTrue();
        assertThat(village.after(Duration.ofDays(1)).says("lin", "setback")).isEmpty();
        assertThat(village.happens("lin", Story.order("o-1", "shop-1", OrderStatus.PLACED)))
                .isEmpty();
    }

    @Test
    void aReportCountsBesideWhatThePersonSaidThemselves() {
        village.says("lin", "setback");

        assertThat(village.happens("lin", Story.report("farewell")).getFirst().reasons())
                .extracting(AlertReason::code)
                .contains("farewell", "setback");
    }
}
