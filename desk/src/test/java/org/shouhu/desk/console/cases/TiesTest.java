package org.shouhu.desk.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.Assessment;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.CloseOutcome;
import org.shouhu.desk.casework.Closing;
import org.shouhu.desk.casework.Disposition;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.JoinOutcome;
import org.shouhu.desk.casework.Joining;
import org.shouhu.desk.casework.Judgement;
import org.shouhu.desk.casework.Level;
import org.shouhu.desk.casework.OutcomeKind;
import org.shouhu.desk.casework.SamePerson;
import org.shouhu.desk.casework.Stage;
import org.shouhu.desk.casework.Tellers;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.triage.AlertSource;
import org.shouhu.desk.triage.Clocks;
import org.shouhu.desk.triage.DeadlineKind;
import org.shouhu.desk.triage.Lane;
import org.shouhu.desk.triage.QueueItem;
import org.shouhu.detection.Band;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts of one person: nobody waits twice, and nobody vanishes. */
class TiesTest extends TiedCases {

    @Autowired
    Clocks clocks;

    @Autowired
    Cases cases;

    @Autowired
    Joining joining;

    @Autowired
    Tellers tellers;

    @Autowired
    Judgement judgement;

    @Autowired
    Closing closing;

    @Autowired
    Audit audit;

    @Test
    void whoWaitsTwiceWaitsOnceUnderTheMoreUrgentBandAndTheEarlierDeadline() {
        Episode first = raise("a", Band.CONCERN, AlertSource.SHOP_REPORT);
        Episode second = raise("b", Band.IMMINENT, AlertSource.DETECTION);
        Instant due = queue.find(second.id()).orElseThrow().claimDue();
        SamePerson tie = join(first, second);
        assertThat(tie.mainCase()).isEqualTo(first.id());
        assertThat(waiting()).singleElement().satisfies(item -> {
            assertThat(item.caseId()).isEqualTo(first.id());
            assertThat(item.band()).isEqualTo(Band.IMMINENT);
            assertThat(item.claimDue()).isBeforeOrEqualTo(due);
            assertThat(item.alerts()).isEqualTo(2);
        });
        assertThat(cases.find(first.id()).orElseThrow().band()).isEqualTo(Band.IMMINENT);
        assertThat(kinds(first)).containsExactlyInAnyOrder(DeadlineKind.CLAIM, DeadlineKind.DECIDE);
        assertThat(kinds(second)).isEmpty();
        assertThat(ties(first)).containsExactly("SAME");
        assertThat(ties(second)).containsExactly("SAME_FOLLOWS");
        assertThat(audit.history(tenant, new Subject("case", first.id().toString())))
                .anyMatch(recorded -> recorded.entry().action().equals("persons-joined"));
        assertNobodyIsLost();
    }

    @Test
    void whoIsSplitOffWaitsAnewWithClocksOfTheirOwn() {
        Episode first = raise("a", Band.HIGH, AlertSource.DETECTION);
        Episode second = raise("b", Band.HIGH, AlertSource.DETECTION);
        SamePerson tie = join(first, second);
        queue.claim(tenant, first.id(), lin);
        assertThat(waiting()).isEmpty();
        assertThat(joining.split(tenant, tie.id(), "两个人的口音不同", lin)).isTrue();
        assertThat(waiting()).extracting(QueueItem::caseId).containsExactly(second.id());
        assertThat(kinds(second)).containsExactlyInAnyOrder(DeadlineKind.CLAIM, DeadlineKind.DECIDE);
        assertThat(queue.find(first.id()).orElseThrow().claimedBy()).isEqualTo(lin);
        assertThat(ties(first)).containsExactly("SAME", "APART");
        assertThat(ties(second)).containsExactly("SAME_FOLLOWS", "APART_FOLLOWS");
        assertThat(joining.split(tenant, tie.id(), "again", lin)).isFalse();
        assertNobodyIsLost();
    }

    @Test
    void theCaseInHandIsTheMainOneEvenIfItIsYounger() {
        Episode older = raise("a", Band.HIGH, AlertSource.DETECTION);
        Episode held = raise("b", Band.CONCERN, AlertSource.SHOP_REPORT);
        queue.claim(tenant, held.id(), chen);
        SamePerson tie = join(older, held);
        assertThat(tie.mainCase()).isEqualTo(held.id());
        assertThat(waiting()).isEmpty();
        assertThat(queue.find(held.id()).orElseThrow()).satisfies(item -> {
            assertThat(item.claimedBy()).isEqualTo(chen);
            assertThat(item.band()).isEqualTo(Band.HIGH);
        });
        assertThat(kinds(held)).containsExactly(DeadlineKind.DECIDE);
        assertThat(kinds(older)).isEmpty();
        assertThat(cases.find(older.id()).orElseThrow().holder()).isNull();
    }

    @Test
    void anUndecidedAlertIsStillToBeDecidedUnderACaseThatWasDecidedBefore() {
        Episode decided = raise("a", Band.HIGH, AlertSource.DETECTION);
        queue.claim(tenant, decided.id(), lin);
        judgement.dispose(decided.id(), Disposition.COMFORT, "", lin);
        assertThat(kinds(decided)).isEmpty();
        Episode fresh = raise("b", Band.IMMINENT, AlertSource.DETECTION);
        join(decided, fresh);
        assertThat(kinds(decided)).containsExactly(DeadlineKind.DECIDE);
    }

    @Test
    void whoIsObservedAndWhoWaitsMeetUnderTheOneThatWaits() {
        Episode observed = raise("a", Band.HIGH, AlertSource.DETECTION);
        queue.claim(tenant, observed.id(), lin);
        judgement.dispose(observed.id(), Disposition.OBSERVE, "", lin);
        Episode waits = raise("b", Band.HIGH, AlertSource.DETECTION);
        SamePerson tie = join(observed, waits);
        assertThat(tie.mainCase()).isEqualTo(waits.id());
        assertThat(waiting()).extracting(QueueItem::caseId).containsExactly(waits.id());
        joining.split(tenant, tie.id(), "x", lin);
        assertThat(cases.find(observed.id()).orElseThrow().stage()).isEqualTo(Stage.OBSERVING);
        assertThat(waiting()).extracting(QueueItem::caseId).containsExactly(waits.id());
    }

    @Test
    void whatComesForAJoinedAccountGoesToTheMainCaseAndAfterASplitToItsOwn() {
        Episode main = raise("a", Band.HIGH, AlertSource.DETECTION);
        PersonRef silent = persons.of(tenant, "silent");
        SamePerson tie = ((JoinOutcome.Joined) joining.join(main, silent, "她说这也是她的号", lin)).tie();
        assertThat(tie.caseId()).isNull();
        Episode taken = raise("silent", Band.IMMINENT, AlertSource.CALLER_REPORT);
        assertThat(taken.id()).isEqualTo(main.id());
        assertThat(cases.unendedOf(tenant, silent)).map(Episode::id).contains(main.id());
        assertThat(waiting()).hasSize(1);
        joining.split(tenant, tie.id(), "不是她的号", lin);
        Episode own = cases.unendedOf(tenant, silent).orElseThrow();
        assertThat(own.id()).isNotEqualTo(main.id());
        assertThat(waiting()).extracting(QueueItem::caseId).containsExactlyInAnyOrder(main.id(), own.id());
        assertThat(own.band()).isEqualTo(Band.IMMINENT);
        assertNobodyIsLost();
    }

    @Test
    void whatFollowsEndsWithTheMainCaseButNeverBeforeContactWhereThePoliceWereSent() {
        Episode main = raise("a", Band.HIGH, AlertSource.DETECTION);
        queue.claim(tenant, main.id(), lin);
        Episode other = raise("b", Band.HIGH, AlertSource.DETECTION);
        cases.policeSent(other.id(), tenant);
        join(main, other);
        assess(main);
        judgement.dispose(main.id(), Disposition.COMFORT, "", lin);
        assertThat(closing.close(main.id(), OutcomeKind.SAFE_AT_HOME, "", lin))
                .isInstanceOf(CloseOutcome.ContactNotConfirmed.class);
        judgement.confirmContact(other.id(), Actor.staff(lin), "民警已见到本人");
        assertThat(closing.close(main.id(), OutcomeKind.SAFE_AT_HOME, "", lin)).isInstanceOf(CloseOutcome.Closed.class);
        assertThat(cases.find(other.id()).orElseThrow().stage()).isEqualTo(Stage.CLOSED);
        Episode next = raise("b", Band.HIGH, AlertSource.DETECTION);
        assertThat(next.person()).isEqualTo(main.person());
        assertThat(waiting()).extracting(QueueItem::caseId).containsExactly(next.id());
    }

    @Test
    void theStreamIsToldOfTheAccounts() {
        Episode main = raise("a", Band.HIGH, AlertSource.DETECTION);
        Episode other = raise("b", Band.HIGH, AlertSource.DETECTION);
        SamePerson tie = join(main, other);
        joining.split(tenant, tie.id(), "x", lin);
        assertThat(DATABASE.jdbc()
                        .sql("select kind from intake.watch_outbox where tenant = :tenant and person = :main"
                                + " and other = :other order by at, id")
                        .param("tenant", tenant.value())
                        .param("main", main.person().value())
                        .param("other", other.person().value())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("ACCOUNTS_JOINED", "ACCOUNTS_SPLIT");
    }

    /** The main person's next case goes on; the account that is split off has none. */
    @Test
    void whoSpokeOfSomebodyIsFreeToAlertAnewWhenThatOneIsSplitOffAfterTheEnd() {
        Episode main = raise("found", Band.HIGH, AlertSource.DETECTION);
        Episode told = raise("friend", Band.HIGH, AlertSource.DETECTION);
        PersonRef teller = persons.of(tenant, "teller");
        tellers.note(tenant, told.person(), teller);
        queue.claim(tenant, main.id(), lin);
        SamePerson tie = join(main, told);
        assess(main);
        judgement.dispose(main.id(), Disposition.COMFORT, "", lin);
        assertThat(closing.close(main.id(), OutcomeKind.SAFE_AT_HOME, "", lin)).isInstanceOf(CloseOutcome.Closed.class);
        long atTheEnd = freed(teller);

        raise("found", Band.HIGH, AlertSource.DETECTION);
        assertThat(joining.split(tenant, tie.id(), "不是同一个人", lin)).isTrue();
        assertThat(freed(teller)).isEqualTo(atTheEnd + 1);
    }

    @Test
    void whoSpokeOfSomebodyIsNotFreedWhileThatOnesCaseGoesOn() {
        Episode main = raise("found", Band.HIGH, AlertSource.DETECTION);
        Episode told = raise("friend", Band.HIGH, AlertSource.DETECTION);
        PersonRef teller = persons.of(tenant, "teller");
        tellers.note(tenant, told.person(), teller);
        joining.split(tenant, join(main, told).id(), "不是同一个人", lin);
        assertThat(freed(teller)).isZero();
    }

    /** How often the stream was told that what this account says of somebody is new again. */
    private long freed(PersonRef teller) {
        return DATABASE.jdbc()
                .sql("select count(*) from intake.watch_outbox where tenant = :tenant and person = :teller"
                        + " and kind = 'SOMEBODY_ELSE_CLOSED'")
                .param("tenant", tenant.value())
                .param("teller", teller.value())
                .query(Long.class)
                .single();
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theWordOfThePlatformWaitsForNobodyWhereThereIsNothingToJoin() throws Exception {
        Episode main = raise("a", Band.HIGH, AlertSource.DETECTION);
        Episode other = raise("b", Band.HIGH, AlertSource.DETECTION);
        join(main, other);
        try (var elsewhere = DATABASE.dataSource().getConnection();
                var statement = elsewhere.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended('same-person-' || ?, 0))")) {
            elsewhere.setAutoCommit(false);
            statement.setString(1, tenant.value());
            assertThat(statement.execute()).isTrue();
            joining.joinedByPlatform(tenant, persons.of(tenant, "x"), persons.of(tenant, "y"));
            joining.joinedByPlatform(tenant, main.person(), other.person());
            elsewhere.rollback();
        }
        joining.joinedByPlatform(tenant, persons.of(tenant, "x"), main.person());
        assertThat(joining.followers(main)).hasSize(2);
    }

    @Test
    void aChainOfAccountsIsOnePersonAndNeverACircle() {
        Episode a = raise("a", Band.HIGH, AlertSource.DETECTION);
        Episode b = raise("b", Band.HIGH, AlertSource.DETECTION);
        Episode c = raise("c", Band.HIGH, AlertSource.DETECTION);
        join(b, c);
        join(a, c);
        assertThat(waiting()).extracting(QueueItem::caseId).containsExactly(a.id());
        assertThat(joining.join(c, a.person(), "x", lin)).isInstanceOf(JoinOutcome.SameAlready.class);
        assertThat(joining.mainOf(tenant, c.person())).isEqualTo(a.person());
        SamePerson between = joining.followed(b).orElseThrow();
        joining.split(tenant, between.id(), "x", lin);
        assertThat(waiting()).extracting(QueueItem::caseId).containsExactlyInAnyOrder(a.id(), b.id());
        assertThat(joining.mainOf(tenant, c.person())).isEqualTo(b.person());
        assertNobodyIsLost();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverPeopleDoNobodyIsLost(long seed) {
        Random random = new Random(seed);
        List<String> accounts = List.of("a", "b", "c", "d");
        for (int step = 0; step < 40; step++) {
            String account = accounts.get(random.nextInt(accounts.size()));
            Optional<Episode> episode = cases.unendedOf(tenant, persons.of(tenant, account));
            switch (random.nextInt(7)) {
                case 0, 1 -> raise(account, random.nextBoolean() ? Band.HIGH : Band.CONCERN, AlertSource.DETECTION);
                case 2 ->
                    episode.ifPresent(found -> queue.claim(tenant, found.id(), random.nextBoolean() ? lin : chen));
                case 3 ->
                    episode.map(Episode::holder)
                            .ifPresent(holder ->
                                    queue.release(tenant, episode.orElseThrow().id(), holder));
                case 4 ->
                    episode.ifPresent(found -> joining.join(
                            found, persons.of(tenant, accounts.get(random.nextInt(accounts.size()))), "x", lin));
                case 5 ->
                    episode.map(joining::followers).stream()
                            .flatMap(List::stream)
                            .findFirst()
                            .ifPresent(tie -> joining.split(tenant, tie.id(), "x", lin));
                case 6 ->
                    episode.filter(found -> found.holder() != null)
                            .ifPresent(found -> judgement.dispose(found.id(), Disposition.OBSERVE, "", lin));
                default -> throw new AssertionError();
            }
            assertNobodyIsLost();
        }
    }

    @Test
    void alertsThatRaceWithJoiningAndSplittingLoseNobody() throws Exception {
        Episode a = raise("a", Band.HIGH, AlertSource.DETECTION);
        Episode b = raise("b", Band.HIGH, AlertSource.DETECTION);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Object>> all = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                String account = i % 2 == 0 ? "a" : "b";
                all.add(() -> raise(account, Band.HIGH, AlertSource.DETECTION));
                if (i % 3 == 0) {
                    all.add(() -> joining.join(a, b.person(), "x", lin));
                    all.add(() -> joining.followers(a).stream()
                            .findFirst()
                            .map(tie -> joining.split(tenant, tie.id(), "x", lin)));
                }
            }
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
        assertNobodyIsLost();
    }

    @Test
    void aDrillIsNeverARealPerson() {
        Episode real = raise("a", Band.HIGH, AlertSource.DETECTION);
        Episode drill = episode(alerts.raise(draft(tenant, "d", Band.HIGH, AlertSource.DETECTION, true)));
        assertThat(joining.join(real, drill.person(), "x", lin)).isInstanceOf(JoinOutcome.DrillAndReal.class);
        assertThat(groups.tie(real, drill, "x", lin)).isFalse();
        assertThat(waiting()).hasSize(2);
    }

    /**
     * Every account whose case is open stands, itself or through the one that it follows, at just one place of the
     * queue, held or waiting, unless a human let that one be observed; and whoever waits has a clock that calls somebody.
     */
    private void assertNobodyIsLost() {
        List<QueueItem> live = new ArrayList<>(queue.waiting(tenant, Lane.QUEUE, 100));
        live.addAll(queue.waiting(tenant, Lane.SIFTING, 100));
        live.forEach(item -> assertThat(kinds(item.caseId())).contains(DeadlineKind.CLAIM));
        live.addAll(queue.held(tenant, 100));
        Set<PersonRef> places = new HashSet<>();
        live.forEach(item -> assertThat(places.add(joining.mainOf(tenant, item.person())))
                .as("one place for each person")
                .isTrue());
        for (Episode episode : cases.recent(tenant, 100)) {
            if (episode.stage() == Stage.OPEN) {
                Episode main = cases.unendedOf(tenant, episode.person()).orElseThrow();
                boolean observed = main.stage() == Stage.OBSERVING && !main.id().equals(episode.id());
                assertThat(observed || places.contains(main.person())).isTrue();
            }
        }
    }

    private SamePerson join(Episode one, Episode other) {
        return ((JoinOutcome.Joined) joining.join(one, other.person(), "同一个人", lin)).tie();
    }

    private void assess(Episode episode) {
        judgement.assess(episode.id(), new Assessment(Level.HIGH, Map.of(), "", ""), lin);
    }

    private List<DeadlineKind> kinds(Episode episode) {
        return kinds(episode.id());
    }

    private List<DeadlineKind> kinds(CaseId caseId) {
        return clocks.running(caseId).stream().map(Clocks.Running::kind).toList();
    }
}
