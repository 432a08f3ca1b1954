package org.shouhu.desk.intake;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Joining;
import org.shouhu.desk.casework.SamePerson;
import org.shouhu.desk.casework.Stage;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.intake.store.ToldEventStore;
import org.shouhu.detection.person.EventBehind;
import org.shouhu.pipeline.AccountEvents;
import org.shouhu.pipeline.Alert;
import org.shouhu.pipeline.Brokers;
import org.shouhu.pipeline.HeldEvent;
import org.shouhu.pipeline.TenantPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the words behind an alert to its case. An alert that follows from a join, a split or a group carries none, and
 * one that rests on several days carries only the last: the stream remembers that something was said, and no words. The
 * log of events still has those of the last hour; they are sealed into the case. What is gone is told, so that a human
 * can ask the platform for it.
 */
@Component
class WordsBehind {

    static final TaskDescriptor<Wanted> FETCH = TaskDescriptor.of("intake-words-behind", Wanted.class);

    /** So many read the log at a time: the timers that watch over deadlines need the other threads. */
    private static final int AT_ONCE = 2;

    final Semaphore readers = new Semaphore(AT_ONCE);

    private final ObjectProvider<Stream> stream;
    private final SchedulerClient timers;
    private final Cases cases;
    private final Joining joining;
    private final Timeline timeline;
    private final Story story;
    private final Identification identification;
    private final ToldEventStore told;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WordsBehind(
            ObjectProvider<Stream> stream,
            @Lazy SchedulerClient timers,
            Cases cases,
            Joining joining,
            Timeline timeline,
            Story story,
            Identification identification,
            ToldEventStore told,
            TransactionTemplate transaction,
            Clock clock) {
        this.stream = stream;
        this.timers = timers;
        this.cases = cases;
        this.joining = joining;
        this.timeline = timeline;
        this.story = story;
        this.identification = identification;
        this.told = told;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a case wants to know; holds no id of a platform.
     *
     * @param alert the alert that rests on it
     */
    record Wanted(UUID caseId, String alert, List<Event> events) {}

    /** @param digest of account and id: a platform may put anything into an id */
    record Event(String tenant, String account, String digest, long at) {

        TenantPerson of() {
            return new TenantPerson(tenant, account);
        }
    }

    /** Asks for what an alert rests on, in the transaction that raises it. */
    void want(Episode episode, Alert alert) {
        String tenant = alert.person().tenant();
        List<Event> events = alert.raised().behind().stream()
                .map(behind -> event(tenant, behind))
                .toList();
        if (!events.isEmpty()) {
            timers.scheduleIfNotExists(FETCH.instance(alert.raised().id().value())
                    .data(new Wanted(episode.id().value(), alert.raised().id().value(), events))
                    .scheduledTo(clock.instant()));
        }
    }

    private static Event event(String tenant, EventBehind behind) {
        String key = behind.account().value();
        TenantPerson account = new TenantPerson(tenant, key.substring(key.indexOf('/') + 1));
        return new Event(
                tenant,
                account.pseudonym(),
                Story.digest(account, behind.event()),
                behind.at().toEpochMilli());
    }

    /** Whether a case has what it wants. */
    enum Fetched {
        DONE,
        /** Others are reading, or the time was over before all was read: to be called again. */
        NOT_YET
    }

    /**
     * Looks for what is wanted. A timer calls it.
     *
     * @throws IllegalStateException when the brokers are away: to be called again
     */
    Fetched fetch(Wanted wanted) {
        Episode episode = cases.find(new CaseId(wanted.caseId())).orElseThrow();
        if (episode.stage() == Stage.CLOSED) {
            return Fetched.DONE; // the case has ended: nothing of what follows is kept
        }
        List<Event> missing = missing(episode, wanted.events());
        if (missing.isEmpty()) {
            return Fetched.DONE;
        }
        if (!readers.tryAcquire()) {
            return Fetched.NOT_YET;
        }
        LogSearch search;
        try {
            search = search(missing);
        } finally {
            readers.release();
        }
        transaction.executeWithoutResult(status -> {
            if (cases.lock(episode.id()).stage() != Stage.CLOSED) {
                tell(episode, wanted, missing, search);
            }
        });
        return search.isCutShort() ? Fetched.NOT_YET : Fetched.DONE;
    }

    private LogSearch search(List<Event> missing) {
        Brokers brokers = stream.getObject()
                .brokers()
                .orElseThrow(() -> new IllegalStateException("the brokers have not answered yet"));
        try (AccountEvents log = AccountEvents.open(brokers)) {
            LogSearch search = new LogSearch(log, clock);
            byAccount(missing).forEach(search::look);
            return search;
        }
    }

    /** What neither the case's story tells nor that of a case which follows it. */
    private List<Event> missing(Episode episode, List<Event> events) {
        List<CaseId> stories = new ArrayList<>(List.of(episode.id()));
        joining.followers(episode).stream()
                .map(SamePerson::caseId)
                .filter(Objects::nonNull)
                .forEach(stories::add);
        Set<String> known =
                told.known(stories, events.stream().map(Event::digest).toList());
        return events.stream().filter(event -> !known.contains(event.digest())).toList();
    }

    private static Map<TenantPerson, List<Event>> byAccount(List<Event> events) {
        Map<TenantPerson, List<Event>> accounts = new LinkedHashMap<>();
        events.forEach(event -> accounts.computeIfAbsent(event.of(), account -> new ArrayList<>())
                .add(event));
        return accounts;
    }

    private void tell(Episode episode, Wanted wanted, List<Event> missing, LogSearch search) {
        Set<String> brought = new HashSet<>();
        for (HeldEvent held : search.found()) {
            TenantPerson account = held.accepted().person();
            story.tell(episode, account, held.understood());
            if (story.speaker(episode, account).equals(Actor.TELLER)) {
                identification.keepTeller(
                        episode,
                        held.accepted().platformPersonId(),
                        held.accepted().received());
            } else {
                identification.keepAccount(episode, held.accepted());
            }
            brought.add(Story.digest(account, held.understood().reference().kept()));
        }
        if (search.isCutShort()) {
            return; // the log may hold the rest: nobody is told that it is gone
        }
        List<Event> gone = missing.stream()
                .filter(event -> !brought.contains(event.digest()))
                .sorted(Comparator.comparingLong(Event::at))
                .toList();
        if (!gone.isEmpty()) {
            gone.forEach(event -> told.add(episode.tenant(), episode.id(), event.digest()));
            timeline.write(
                    episode.tenant(),
                    episode.id(),
                    TimelineDraft.of(clock.instant(), TimelineKind.FORGOTTEN, Actor.DESK)
                            .with("events", gone.size())
                            .with("from", Instant.ofEpochMilli(gone.getFirst().at()))
                            .with("to", Instant.ofEpochMilli(gone.getLast().at()))
                            .causedBy("forgotten-" + wanted.alert()));
        }
    }
}
