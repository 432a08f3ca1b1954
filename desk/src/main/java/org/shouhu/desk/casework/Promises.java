package org.shouhu.desk.casework;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.store.PromiseStore;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.CaseSealer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointments with the person: made, kept by us, answered, or broken, which raises an alert. */
@Service
public class Promises {

    static final TaskDescriptor<Long> WINDOW_CLOSED = TaskDescriptor.of("casework-promise-window", Long.class);

    private static final String WORDS = "promise";

    private final Cases cases;
    private final PromiseStore store;
    private final Timeline timeline;
    private final CaseSealer sealer;
    private final SchedulerClient timers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Promises(
            Cases cases,
            PromiseStore store,
            Timeline timeline,
            CaseSealer sealer,
            @Lazy SchedulerClient timers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.timeline = timeline;
        this.sealer = sealer;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a promise.
     *
     * @throws IllegalArgumentException when the window has no length or has closed already
     */
    @Transactional
    public long make(CaseId caseId, Instant opensAt, Instant closesAt, String words, String by) {
        Instant now = clock.instant();
        if (!closesAt.isAfter(opensAt) || !closesAt.isAfter(now)) {
            throw new IllegalArgumentException("a promise needs a window that has not closed");
        }
        Episode episode = cases.lock(caseId);
        long id = store.add(
                episode.tenant(), caseId, opensAt, closesAt, sealer.seal(episode.tenant(), caseId, WORDS, words), by);
        timers.scheduleIfNotExists(
                WINDOW_CLOSED.instance(Long.toString(id)).data(id).scheduledTo(closesAt));
        write(episode, id, now, Promise.State.MADE, Actor.staff(by), opensAt, closesAt, words);
        return id;
    }

    /** Writes that we have kept our side: the greeting was sent, the call was made. */
    @Transactional
    public void keep(CaseId caseId, long promise, Actor by) {
        Episode episode = cases.lock(caseId);
        PromiseStore.KeptPromise kept = store.lock(promise).orElse(null);
        Instant now = clock.instant();
        if (kept != null && kept.caseId().equals(caseId) && store.mark(promise, "kept_at", now)) {
            write(episode, promise, now, Promise.State.KEPT, by, kept.opensAt(), kept.closesAt(), "");
        }
    }

    /** Somebody wrote to the person: promises whose window is open are kept by it. */
    @Transactional
    public void greeted(CaseId caseId, Instant at) {
        for (PromiseStore.KeptPromise promise : store.of(caseId)) {
            boolean open = !at.isBefore(promise.opensAt()) && !at.isAfter(promise.closesAt());
            if (open && promise.keptAt() == null) {
                keep(caseId, promise.id(), Actor.DESK);
            }
        }
    }

    /** The person has answered: every promise that we kept and that waits is answered by it. */
    @Transactional
    public void answered(CaseId caseId, Instant at) {
        Episode episode = cases.lock(caseId);
        for (long id : store.answer(caseId, at)) {
            PromiseStore.KeptPromise kept = store.lock(id).orElseThrow();
            write(episode, id, at, Promise.State.ANSWERED, Actor.PERSON, kept.opensAt(), kept.closesAt(), "");
        }
    }

    /** The window closed. Without an answer the promise is broken, and somebody must look. */
    @Transactional
    public void windowClosed(long promise) {
        PromiseStore.KeptPromise kept = store.lock(promise).orElse(null);
        if (kept == null || kept.answeredAt() != null || kept.brokenAt() != null) {
            return;
        }
        Episode episode = cases.lock(kept.caseId());
        Instant now = clock.instant();
        if (store.mark(promise, "broken_at", now)) {
            write(episode, promise, now, Promise.State.BROKEN, Actor.DESK, kept.opensAt(), kept.closesAt(), "");
            events.publishEvent(new PromiseBroken(episode.tenant(), episode.id(), now, promise));
        }
    }

    /** The promises of a case, by window. */
    public List<Promise> of(Episode episode) {
        return store.of(episode.id()).stream()
                .map(kept -> new Promise(
                        kept.id(),
                        kept.opensAt(),
                        kept.closesAt(),
                        words(episode, kept.sealedWords()),
                        kept.madeBy(),
                        kept.keptAt(),
                        kept.answeredAt(),
                        kept.brokenAt()))
                .toList();
    }

    private String words(Episode episode, byte[] sealed) {
        String words =
                sealer.open(episode.tenant(), episode.id(), WORDS, sealed).textOrNull();
        return words == null ? "" : words;
    }

    private void write(
            Episode episode,
            long id,
            Instant at,
            Promise.State state,
            Actor by,
            Instant opensAt,
            Instant closesAt,
            String words) {
        timeline.write(
                episode.tenant(),
                episode.id(),
                TimelineDraft.of(at, TimelineKind.PROMISE, by)
                        .with("state", state)
                        .with("opens", opensAt)
                        .with("closes", closesAt)
                        .saying(words)
                        .causedBy("promise-" + id + "-" + state));
    }
}
