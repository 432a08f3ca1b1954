package org.shouhu.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.CaseClosed;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Joining;
import org.shouhu.desk.casework.Origin;
import org.shouhu.desk.casework.OutcomeKind;
import org.shouhu.desk.casework.SamePerson;
import org.shouhu.desk.casework.Tellers;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.FactKind;
import org.shouhu.desk.identity.MaskedFact;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.identity.PersonRefs;
import org.shouhu.desk.identity.Vault;
import org.shouhu.desk.triage.Lane;
import org.shouhu.desk.triage.QueueItem;
import org.shouhu.detection.Band;
import org.shouhu.detection.person.Product;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes of events at the desk: through the embedded broker to the queue, the case and its story. */
class HeardEventsTest extends SentEvents {

    @Autowired
    PersonRefs persons;

    @Autowired
    Cases cases;

    @Autowired
    Joining joining;

    @Autowired
    Tellers tellers;

    @Autowired
    Vault vault;

    @Autowired
    WatchOutbox watch;

    @Autowired
    WordsBehind words;

    @Test
    void aPleaInAChatWaitsInTheQueueOnceAndItsTalkFollows() throws Exception {
        assertThat(post(KEY, ONE, agent("t1", "buyer-2", "请问是用来做什么的呢")).statusCode())
                .isEqualTo(202);
        String plea = chat("t2", "buyer-2", "没生病,我不想活了,上次没成功,这次换个办法");
        assertThat(post(KEY, ONE, plea).statusCode()).isEqualTo(202);
        assertThat(post(KEY, ONE, plea).statusCode()).isEqualTo(202);
        PersonRef person = persons.of(TENANT, "buyer-2");
        QueueItem item = await().atMost(SOON)
                .until(
                        () -> queue.waiting(TENANT, Lane.QUEUE, 50).stream()
                                .filter(waiting -> waiting.person().equals(person))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
        assertThat(item.band()).isGreaterThanOrEqualTo(Band.HIGH);
        assertThat(item.alerts()).isEqualTo(1);
        assertThat(timeline.read(TENANT, item.caseId()))
                .anyMatch(entry -> entry.kind() == TimelineKind.MESSAGE
                        && entry.fact("author").equals("AGENT"));
        post(KEY, ONE, agent("t3", "buyer-2", "我在这里,你慢慢说"));
        await().atMost(SOON)
                .until(() -> timeline.read(TENANT, item.caseId()).stream()
                        .anyMatch(entry -> "我在这里,你慢慢说".equals(entry.text())));
    }

    /** The platform's word ties the cases; a human's word against it holds, however often the platform repeats its own. */
    @Test
    void accountsThatThePlatformLinksAreOneCaseUntilAHumanSaysOtherwise() throws Exception {
        post(KEY, ONE, chat("l2", "buyer-4", "没生病,我不想活了,药都攒好了"));
        post(KEY, ONE, chat("l3", "buyer-4-second", "我不想活了,上次没成功,这次换个办法"));
        await().atMost(SOON).until(() -> isOpenFor("buyer-4") && isOpenFor("buyer-4-second"));
        assertThat(waitingOf("buyer-4", "buyer-4-second")).isEqualTo(2);

        assertThat(post(KEY, ONE, link("l1", "buyer-4-second", "buyer-4")).statusCode())
                .isEqualTo(202);
        assertThat(caseOf("buyer-4")).isEqualTo(caseOf("buyer-4-second"));
        assertThat(waitingOf("buyer-4", "buyer-4-second")).isEqualTo(1);
        SamePerson tie = joining.followers(caseOf("buyer-4")).getFirst();
        assertThat(tie.byPlatform()).isTrue();
        assertThat(storyOf("buyer-4"))
                .filteredOn(entry -> entry.kind() == TimelineKind.TIE)
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(Actor.platform("harbour")));

        joining.split(TENANT, tie.id(), "另一个人", "lin");
        assertThat(waitingOf("buyer-4", "buyer-4-second")).isEqualTo(2);
        for (String again : List.of("l4", "l5")) {
            post(KEY, ONE, link(again, "buyer-4-second", "buyer-4"));
        }
        assertThat(caseOf("buyer-4")).isNotEqualTo(caseOf("buyer-4-second"));
        assertThat(storyOf("buyer-4"))
                .filteredOn(entry -> entry.fact("tie").equals("APART_STILL"))
                .hasSize(1);
    }

    /** Nothing of ordinary persons is kept; the alert says which accounts the stream takes for one person. */
    @Test
    void aLinkFromBeforeTheCaseIsKnownWhenTheCaseOpens() throws Exception {
        post(KEY, ONE, link("k1", "buyer-5-second", "buyer-5"));
        assertThat(joining.mainOf(TENANT, persons.of(TENANT, "buyer-5-second")))
                .isEqualTo(persons.of(TENANT, "buyer-5-second"));
        AtomicInteger tries = new AtomicInteger();
        await().atMost(SOON).until(() -> {
            // The link and the words cross side by side; whichever is heard first, both end in one case. For a moment
            // the case can be seen under one account alone: it is tied once it can be seen.
            post(KEY, ONE, chat("k2-" + tries.incrementAndGet(), "buyer-5-second", "我不想活了,上次没成功,这次换个办法"));
            return isOpenFor("buyer-5")
                    && isOpenFor("buyer-5-second")
                    && caseOf("buyer-5").equals(caseOf("buyer-5-second"));
        });
        assertThat(joining.followers(caseOf("buyer-5"))).allMatch(SamePerson::byPlatform);
    }

    private Episode caseOf(String buyer) {
        return cases.find(cases.unendedOf(TENANT, persons.of(TENANT, buyer))
                        .orElseThrow()
                        .id())
                .orElseThrow();
    }

    private long waitingOf(String... buyers) {
        Set<PersonRef> wanted =
                Arrays.stream(buyers).map(buyer -> persons.of(TENANT, buyer)).collect(Collectors.toSet());
        return queue.waiting(TENANT, Lane.QUEUE, 50).stream()
                .filter(item -> wanted.contains(item.person()))
                .count();
    }

    /** The alert that follows from a link comes from no text: what made it is brought to the case all the same. */
    @Test
    void theWordsBehindAnAlertThatNoTextRaisedComeToItsCase() throws Exception {
        post(KEY, ONE, chat("w1", "buyer-6", "希望明天不要醒来"));
        post(KEY, ONE, chat("w2", "buyer-6-second", "请问吃多少安眠药会死"));
        await().atMost(SOON).until(() -> isOpenFor("buyer-6-second"));
        assertThat(isOpenFor("buyer-6")).as("one sentence opens no case").isFalse();

        post(KEY, ONE, link("w3", "buyer-6-second", "buyer-6"));
        await().atMost(SOON)
                .until(() -> storyOf("buyer-6").stream()
                        .map(TimelineEntry::text)
                        .toList()
                        .containsAll(List.of("希望明天不要醒来", "请问吃多少安眠药会死")));
        assertThat(storyOf("buyer-6"))
                .filteredOn(entry -> "希望明天不要醒来".equals(entry.text()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.fact("account"))
                            .isEqualTo(persons.of(TENANT, "buyer-6").shortForm());
                    assertThat(entry.fact("evidence")).contains("passive_ideation");
                });
        assertThat(storyOf("buyer-6")).noneMatch(entry -> entry.kind() == TimelineKind.FORGOTTEN);
    }

    @Test
    void whatNobodyHoldsAnyMoreIsToldOnce() {
        Episode episode = cases.openFor(TENANT, persons.of(TENANT, "buyer-7"), Origin.DETECTION, Band.CONCERN, false);
        String account = episode.person().value();
        var wanted = new WordsBehind.Wanted(
                episode.id().value(),
                "alert-1",
                List.of(new WordsBehind.Event(
                        TENANT.value(),
                        account,
                        "0f",
                        Instant.now().minusSeconds(86_400).toEpochMilli())));
        words.readers.acquireUninterruptibly(2);
        assertThat(words.fetch(wanted))
                .as("while others read it waits, and tells nothing")
                .isEqualTo(WordsBehind.Fetched.NOT_YET);
        words.readers.release(2);
        assertThat(words.fetch(wanted)).isEqualTo(WordsBehind.Fetched.DONE);
        assertThat(words.fetch(wanted)).isEqualTo(WordsBehind.Fetched.DONE);
        assertThat(timeline.read(TENANT, episode.id()))
                .filteredOn(entry -> entry.kind() == TimelineKind.FORGOTTEN)
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact("events")).isEqualTo("1"));
    }

    /** Whoever speaks of a friend is not the friend: one case for the friend, and the words are the teller's. */
    @Test
    void whatATellerSaysOfSomebodyStaysOneCaseUntilItEnds() throws Exception {
        PersonRef teller = persons.of(TENANT, "buyer-8");
        post(KEY, ONE, chat("f1", "buyer-8", "我朋友说他不想活了,药都攒好了"));
        await().atMost(SOON).until(() -> toldBy(teller).size() == 1);
        Episode friend = toldBy(teller).getFirst();
        assertThat(isOpenFor("buyer-8")).isFalse();
        assertThat(vault.masked(TENANT, friend.id()))
                .as("the teller can be reached, and nobody takes one for the other")
                .extracting(MaskedFact::kind)
                .containsExactly(FactKind.CONTACT);

        post(KEY, ONE, chat("f2", "buyer-8", "他不接我电话"));
        post(KEY, ONE, chat("f3", "buyer-8", "他说他今晚就走,不想活了"));
        await().atMost(SOON)
                .until(() -> timeline.read(TENANT, friend.id()).stream()
                                .filter(entry -> entry.kind() == TimelineKind.MESSAGE)
                                .toList()
                                .size()
                        == 3);
        assertThat(toldBy(teller)).hasSize(1);
        assertThat(timeline.read(TENANT, friend.id()))
                .filteredOn(entry -> entry.kind() == TimelineKind.MESSAGE)
                .allSatisfy(entry -> assertThat(entry.actor()).isEqualTo(Actor.TELLER));

        // the case ends: the stream forgets with the teller that humans know, and the next words alert again
        int before = alertsOf(friend);
        watch.on(new CaseClosed(TENANT, friend.id(), Instant.now(), OutcomeKind.MISTAKEN));
        AtomicInteger again = new AtomicInteger();
        await().atMost(SOON).until(() -> {
            post(KEY, ONE, chat("f4-" + again.incrementAndGet(), "buyer-8", "我朋友说他不想活了,药都攒好了"));
            return alertsOf(friend) > before;
        });
    }

    /** The friend's account was found and has a case: what the teller goes on saying there is still not the friend's. */
    @Test
    void aTellerStaysATellerInTheCaseOfTheAccountThatWasFound() throws Exception {
        PersonRef teller = persons.of(TENANT, "buyer-10");
        PersonRef friend = persons.of(TENANT, "buyer-11");
        post(KEY, ONE, chat("h1", "buyer-10", "我朋友说他不想活了,药都攒好了"));
        post(KEY, ONE, chat("h2", "buyer-11", "没生病,我不想活了,上次没成功,这次换个办法"));
        await().atMost(SOON).until(() -> toldBy(teller).size() == 1 && isOpenFor("buyer-11"));
        Episode told = toldBy(teller).getFirst();
        queue.claim(TENANT, caseOf("buyer-11").id(), "lin");
        joining.join(told, friend, "就是他", "lin");
        Episode main = caseOf("buyer-11");
        assertThat(joining.followed(told)).isPresent();

        post(KEY, ONE, chat("h3", "buyer-10", "他不接我电话"));
        post(KEY, ONE, chat("h4", "buyer-10", "他说他今晚就走,不想活了"));
        await().atMost(SOON)
                .until(() -> storyOf("buyer-11").stream()
                        .map(TimelineEntry::text)
                        .toList()
                        .containsAll(List.of("他不接我电话", "他说他今晚就走,不想活了")));
        assertThat(storyOf("buyer-11"))
                .filteredOn(entry -> entry.kind() == TimelineKind.MESSAGE)
                .extracting(TimelineEntry::text, TimelineEntry::actor)
                .contains(
                        tuple("他不接我电话", Actor.TELLER),
                        tuple("他说他今晚就走,不想活了", Actor.TELLER),
                        tuple("没生病,我不想活了,上次没成功,这次换个办法", Actor.PERSON));
        assertThat(vault.masked(TENANT, main.id()))
                .filteredOn(fact -> fact.kind() == FactKind.PLATFORM_ID)
                .extracting(MaskedFact::person)
                .containsOnly(friend);

        watch.on(new CaseClosed(TENANT, main.id(), Instant.now(), OutcomeKind.MISTAKEN));
        assertThat(DATABASE.jdbc()
                        .sql("select count(*) from intake.watch_outbox"
                                + " where person = :teller and kind = 'SOMEBODY_ELSE_CLOSED'")
                        .param("teller", teller.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private int alertsOf(Episode episode) {
        return queue.waiting(TENANT, Lane.QUEUE, 50).stream()
                .filter(item -> item.caseId().equals(episode.id()))
                .mapToInt(QueueItem::alerts)
                .sum();
    }

    private List<Episode> toldBy(PersonRef teller) {
        return tellers.toldBy(TENANT, teller);
    }

    /** What stood beside the words is part of the story, sealed like them: a replay of a policy looks at it, too. */
    @Test
    void goodsBesideTheWordsAndTheShopOfAnOrderComeToTheCase() throws Exception {
        String plea = chat("g1", "buyer-9", "没生病,我不想活了,上次没成功,这次换个办法")
                .replace("\"author\"", "\"products\":[{\"title\":\"安神枕\",\"category\":\"家纺\"}],\"author\"");
        post(KEY, ONE, plea);
        await().atMost(SOON).until(() -> isOpenFor("buyer-9"));
        post(
                KEY,
                ONE,
                chat("g2", "buyer-9", "这个有货吗").replace("\"author\"", "\"products\":[{\"title\":\"毛毯\"}],\"author\""));
        post(
                KEY,
                ONE,
                "{\"specversion\":\"1.0\",\"type\":\"shouhu.order.placed.v1\",\"source\":\"/shops/a\",\"id\":\"g3\","
                        + "\"subject\":\"buyer-9\",\"time\":\"" + Instant.now()
                        + "\",\"data\":{\"order\":\"o-9\",\"shop\":\"a\",\"status\":\"placed\",\"items\":[]}}");
        await().atMost(SOON)
                .until(() -> storyOf("buyer-9").stream()
                        .anyMatch(entry -> entry.fact("order").equals("o-9")
                                && entry.fact("shop").equals("a")));
        assertThat(storyOf("buyer-9"))
                .flatExtracting(TimelineEntry::goods)
                .containsExactly(new Product("安神枕", "家纺", 1), new Product("毛毯", "", 1));
        assertThat(DATABASE.jdbc()
                        .sql(
                                "select count(*) from casework.timeline_entry where cast(timeline_entry as text) like '%安神枕%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private boolean isOpenFor(String buyer) {
        return cases.unendedOf(TENANT, persons.of(TENANT, buyer)).isPresent();
    }

    private List<TimelineEntry> storyOf(String buyer) {
        return timeline.read(
                TENANT,
                cases.unendedOf(TENANT, persons.of(TENANT, buyer)).orElseThrow().id());
    }
}
