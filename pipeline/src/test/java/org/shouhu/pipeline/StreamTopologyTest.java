package org.shouhu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shouhu.pipeline.Events.START;
import static org.shouhu.pipeline.PhraseDetector.BREAKS_IT;
import static org.shouhu.pipeline.PhraseDetector.TIMED;
import static org.shouhu.pipeline.PhraseDetector.WEARY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import org.shouhu.detection.person.WatchKind;

class StreamTopologyTest {

    private static final TenantPerson LIN = Events.person("lin");
    private static final TenantPerson BEI = Events.person("bei");

    private final Events make = new Events();
    private TestStream stream;

    @BeforeEach
    void open(@TempDir Path state) {
        stream = new TestStream(state);
    }

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void ordinaryTalkLeavesNothingBehind() {
        stream.happens(says("customer", "你好，什么时候发货", 0), says("agent", "今天下午发出", 1));

        assertThat(stream.alerts()).isEmpty();
        assertThat(stream.facts()).isEmpty();
        assertThat(stream.remembered()).isZero();
    }

    @Test
    void anAlertCarriesTheWordsWhatCameBeforeAndTheStamps() {
        stream.happens(says("customer", "你好，在吗", 0), says("agent", "在的，您说", 1), says("customer", "唉，" + WEARY, 2));

        var alert = only(stream.alerts());
        assertThat(alert.person()).isEqualTo(LIN);
        assertThat(alert.platformPersonId()).isEqualTo("buyer-lin");
        assertThat(alert.raised().band()).isEqualTo(Band.CONCERN);
        assertThat(alert.times()).isEqualTo(new Alert.Times(at(2), at(2), TestStream.NOW));
        var said = alert.said().orElseThrow();
        assertThat(said.text()).isEqualTo("唉，" + WEARY);
        assertThat(said.evidence().getFirst().start()).isEqualTo(2);
        assertThat(said.conversation()).isEqualTo(Events.TALK);
        assertThat(said.before())
                .extracting(ContextTurn::author, ContextTurn::text, ContextTurn::at)
                .containsExactly(tuple(Author.CUSTOMER, "你好，在吗", at(0)), tuple(Author.AGENT, "在的，您说", at(1)));
        assertThat(said.before()).allSatisfy(turn -> assertThat(turn.event()).isPresent());
        assertThat(alert.toString() + said).doesNotContain(WEARY).doesNotContain("buyer-lin");
    }

    @Test
    void talksOfDifferentPersonsAreKeptApart() {
        stream.happens(make.says(BEI, "customer", "有红色的吗", at(0)), says("customer", WEARY, 1));

        assertThat(only(stream.alerts()).said().orElseThrow().before()).isEmpty();
    }

    @Test
    void fromTheAlertOnTheDeskFollowsTheTalkWithoutAsking() {
        stream.happens(says("customer", "你好", 0));
        assertThat(stream.facts()).isEmpty();

        stream.happens(
                says("customer", WEARY, 1),
                says("agent", "您先别急，慢慢说", 2),
                make.orders(LIN, "order-1", at(3)),
                make.logsIn(LIN, at(4)),
                make.says(BEI, "customer", "有优惠吗", at(5)));

        var opening = stream.alerts().getFirst().raised().opening().value();
        var facts = stream.facts();
        assertThat(facts).extracting(CaseFact::person).containsOnly(LIN);
        assertThat(facts)
                .as("each names the alert that it may have overtaken")
                .extracting(CaseFact::alert)
                .containsOnly(Optional.of(opening));
        assertThat(facts).extracting(fact -> Events.text(fact.event())).containsExactly(WEARY, "您先别急，慢慢说", "", "");
    }

    @Test
    void theSameEventTwiceRaisesOneAlert() {
        var event = says("customer", WEARY, 0);

        stream.happens(event, event);

        assertThat(stream.alerts()).hasSize(1);
    }

    @Test
    void aRiseIsToldWithTheSameOpening() {
        stream.happens(says("customer", WEARY, 0), says("customer", TIMED, 1));

        var alerts = stream.alerts();
        assertThat(alerts).extracting(alert -> alert.raised().band()).containsExactly(Band.CONCERN, Band.IMMINENT);
        assertThat(alerts.get(1).raised().opening())
                .isEqualTo(alerts.get(0).raised().id());
    }

    @Test
    void aTextThatBreaksTheDetectorReachesAHuman() {
        stream.happens(says("customer", BREAKS_IT, 0));

        var alert = only(stream.alerts());
        assertThat(alert.raised().unread()).isTrue();
        assertThat(alert.raised().band().atLeast(Band.CONCERN)).isTrue();
        assertThat(alert.said().orElseThrow().text()).isEqualTo(BREAKS_IT);
    }

    @Test
    void recordsThatCannotBeReadReachAHumanOncePerPersonAndDoNotStopTheStream() {
        stream.events.pipeInput(LIN.wire(), new byte[] {1, 2, 3}, at(0));
        stream.events.pipeInput(LIN.wire(), new byte[] {1, 2, 3}, at(1));
        stream.events.pipeInput("no person", new byte[0], at(2));
        stream.happens(make.event(BEI, "shouhu.unheard.of.v9", Map.of(), at(3)));
        stream.happens(says("customer", WEARY, 4));

        var alerts = stream.alerts();
        assertThat(alerts).extracting(Alert::person).containsExactly(LIN, UnreadableLimit.NOBODY, BEI, LIN);
        assertThat(alerts).extracting(alert -> alert.raised().unread()).containsExactly(true, true, true, false);
    }

    @Test
    void aWordThatOnlyTheDeskMaySayIsNotTakenFromAPlatform() {
        stream.happens(says("customer", WEARY, 0));
        stream.alerts();
        stream.happens(make.event(LIN, "shouhu.watch.instructed.v1", Map.of("kind", "case_closed"), at(1)));

        assertThat(only(stream.alerts()).raised().unread()).isTrue();
        stream.happens(says("customer", WEARY, 2));
        assertThat(stream.alerts()).as("the alert is still open").isEmpty();
    }

    @Test
    void anObservationIsFollowedUntilItsEnd() {
        stream.told(new WatchInstruction(
                "w-1",
                LIN,
                WatchKind.OBSERVATION_STARTED,
                at(0),
                Optional.of(at(60)),
                Optional.empty(),
                Optional.empty()));

        stream.happens(make.logsIn(LIN, at(59)), make.logsIn(LIN, at(61)));

        assertThat(stream.facts()).extracting(fact -> fact.event().received()).containsExactly(at(59));
    }

    @Test
    void aClosedCaseIsNoLongerFollowedAndAnOpenOneIs() {
        stream.told(WatchInstruction.of("w-1", LIN, WatchKind.CASE_OPENED, at(0)));
        stream.happens(make.logsIn(LIN, at(1)));
        assertThat(stream.facts()).hasSize(1);

        stream.told(WatchInstruction.of("w-2", LIN, WatchKind.CASE_CLOSED, at(2)));
        stream.happens(make.logsIn(LIN, at(3)));
        assertThat(stream.facts()).isEmpty();

        stream.told(WatchInstruction.of("w-1", LIN, WatchKind.CASE_OPENED, at(0)));
        stream.happens(make.logsIn(LIN, at(5)));
        assertThat(stream.facts())
                .as("a word that comes a second time changes nothing")
                .isEmpty();
    }

    @Test
    void aJoinedAccountsWordsAreThePersonsAndItsTalkGoesToThePersonsCase() {
        stream.told(WatchInstruction.of("w-0", LIN, WatchKind.CASE_OPENED, at(0)));
        stream.told(joining("w-1", WatchKind.ACCOUNTS_JOINED));

        stream.happens(make.says(BEI, "customer", "你好，在吗", at(1)), make.says(BEI, "customer", WEARY, at(2)));

        var alert = only(stream.alerts());
        assertThat(alert.person()).isEqualTo(LIN);
        assertThat(alert.account()).isEqualTo(BEI);
        assertThat(alert.platformPersonId()).isEqualTo("buyer-bei");
        assertThat(alert.said().orElseThrow().before()).hasSize(1);
        assertThat(stream.facts()).extracting(CaseFact::person).containsExactly(LIN, LIN);
    }

    @Test
    void anAccountThatWasSplitOffSpeaksForItselfAgain() {
        stream.told(joining("w-1", WatchKind.ACCOUNTS_JOINED));
        stream.told(joining("w-2", WatchKind.ACCOUNTS_SPLIT));

        stream.happens(make.says(BEI, "customer", WEARY, at(2)));

        assertThat(only(stream.alerts()).person()).isEqualTo(BEI);
    }

    @Test
    void thoseWhoLookForCompanyInOneThreadAreTied() {
        for (var person : List.of(LIN, BEI)) {
            stream.happens(make.event(
                    person,
                    "shouhu.content.posted.v1",
                    Map.of("kind", "comment", "thread", "t-1", "text", PhraseDetector.SEEKS),
                    at(1)));
        }

        var tied = stream.alerts().stream()
                .filter(alert -> alert.raised().group().isPresent())
                .toList();
        assertThat(tied).extracting(Alert::person).containsExactlyInAnyOrder(LIN, BEI);
        assertThat(tied)
                .extracting(alert -> alert.raised().group())
                .containsOnly(tied.getFirst().raised().group());
    }

    private static WatchInstruction joining(String id, WatchKind kind) {
        return new WatchInstruction(id, LIN, kind, at(0), Optional.empty(), Optional.of(BEI), Optional.empty());
    }

    private AcceptedEvent says(String author, String text, int minute) {
        return make.says(LIN, author, text, at(minute));
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    private static Alert only(List<Alert> alerts) {
        assertThat(alerts).hasSize(1);
        return alerts.getFirst();
    }
}
