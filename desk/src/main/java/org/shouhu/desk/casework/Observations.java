package org.shouhu.desk.casework;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.store.EpisodeStore;
import org.shouhu.desk.casework.store.ObservationStore;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.CaseSealer;
import org.shouhu.desk.storage.Tenant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The dated watch after a crisis. Its re-checks fill themselves from what the account does. */
@Service
public class Observations {

    static final TaskDescriptor<Long> RECHECK = TaskDescriptor.of("casework-recheck", Long.class);

    private static final String NICKNAME = "activity-nickname";
    private static final String FINDINGS = "recheck-findings";

    private final Cases cases;
    private final EpisodeStore episodes;
    private final ObservationStore store;
    private final Timeline timeline;
    private final CaseSealer sealer;
    private final SchedulerClient timers;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Observations(
            Cases cases,
            EpisodeStore episodes,
            ObservationStore store,
            Timeline timeline,
            CaseSealer sealer,
            @Lazy SchedulerClient timers,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.episodes = episodes;
        this.store = store;
        this.timeline = timeline;
        this.sealer = sealer;
        this.timers = timers;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** A running observation. */
    public record Running(Instant since, Instant until) {}

    /** Starts a watch of this length with a re-check the next day and at its end, or prolongs the running one. */
    @Transactional
    public void start(CaseId caseId, Duration length, Actor by) {
        Episode episode = cases.lock(caseId);
        if (episode.stage() == Stage.CLOSED) {
            return;
        }
        Instant now = clock.instant();
        Instant until = now.plus(length);
        store.startOrExtend(episode.tenant(), caseId, now, until);
        if (episode.stage().canTransitionTo(Stage.OBSERVING)) {
            episodes.setStage(caseId, Stage.OBSERVING);
        }
        plan(episode, now.plus(Duration.ofDays(1)));
        plan(episode, until);
        timeline.write(
                episode.tenant(),
                caseId,
                TimelineDraft.of(now, TimelineKind.OBSERVATION, by)
                        .with("state", "STARTED")
                        .with("until", until));
        events.publishEvent(new ObservationStarted(episode.tenant(), caseId, now, until));
    }

    public Optional<Running> running(CaseId caseId) {
        return store.running(caseId).map(kept -> new Running(kept.startedAt(), kept.until()));
    }

    /** Notes what the account did; the re-check reads it when its day comes. */
    @Transactional
    public void noteActivity(
            Tenant tenant, CaseId caseId, Instant at, String kind, @Nullable String nickname, String cause) {
        byte @Nullable [] sealed = nickname == null ? null : sealer.seal(tenant, caseId, NICKNAME, nickname);
        if (store.addActivity(tenant, caseId, at, kind, sealed, cause)) {
            timeline.write(
                    tenant,
                    caseId,
                    TimelineDraft.of(at, TimelineKind.ACTIVITY, Actor.PERSON)
                            .with("kind", kind)
                            .saying(nickname)
                            .causedBy(cause));
        }
    }

    /** The re-checks of a case, by day. */
    public List<Recheck> rechecks(Episode episode) {
        return store.rechecks(episode.id()).stream()
                .map(kept -> new Recheck(
                        kept.id(),
                        kept.dueAt(),
                        findings(episode, kept.sealedFindings()),
                        kept.confirmedAt(),
                        kept.confirmedBy()))
                .toList();
    }

    /** A human has read a filled re-check and was content. */
    @Transactional
    public boolean confirm(CaseId caseId, long recheck, String by) {
        Episode episode = cases.lock(caseId);
        boolean confirmed = store.confirm(recheck, caseId, clock.instant(), by);
        cases.changed(caseId, episode.tenant());
        return confirmed;
    }

    /** Fills the re-check whose day has come. A timer calls it; calling it twice changes nothing. */
    @Transactional
    public void fill(long recheckId) {
        ObservationStore.KeptRecheck recheck = store.lockRecheck(recheckId).orElse(null);
        if (recheck == null || recheck.filledAt() != null) {
            return;
        }
        Episode episode = cases.lock(recheck.caseId());
        if (episode.stage() == Stage.CLOSED) {
            return;
        }
        Instant now = clock.instant();
        Recheck.Findings findings = look(episode);
        store.fill(
                recheckId,
                now,
                sealer.seal(episode.tenant(), episode.id(), FINDINGS, json.writeValueAsString(findings)));
        timeline.write(
                episode.tenant(),
                episode.id(),
                TimelineDraft.of(now, TimelineKind.RECHECK, Actor.DESK)
                        .with("due", recheck.dueAt())
                        .with("logins", findings.logins())
                        .with("lastLogin", findings.lastLogin())
                        .with("postingResumed", findings.postingResumed())
                        .saying(findings.nickname())
                        .causedBy("recheck-" + recheckId));
        events.publishEvent(new RecheckDue(episode.tenant(), episode.id(), now, recheckId));
    }

    void end(Episode episode) {
        Instant now = clock.instant();
        if (store.end(episode.id(), now)) {
            events.publishEvent(new ObservationEnded(episode.tenant(), episode.id(), now));
        }
    }

    private void plan(Episode episode, Instant due) {
        store.planRecheck(episode.tenant(), episode.id(), due)
                .ifPresent(id -> timers.scheduleIfNotExists(
                        RECHECK.instance(Long.toString(id)).data(id).scheduledTo(due)));
    }

    private Recheck.Findings look(Episode episode) {
        int logins = 0;
        Instant lastLogin = null;
        boolean posting = false;
        String nickname = null;
        for (ObservationStore.KeptActivity activity : store.activitySince(episode.id(), episode.openedAt())) {
            switch (activity.kind()) {
                case "login" -> {
                    logins++;
                    lastLogin = activity.at();
                }
                case "posting_resumed" -> posting = true;
                case "nickname_changed" -> nickname = nickname(episode, activity.sealedNickname());
                default -> {} // an activity of a kind that a later platform sends: on the timeline, not in the findings
            }
        }
        return new Recheck.Findings(logins, lastLogin, posting, nickname);
    }

    private @Nullable String nickname(Episode episode, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : sealer.open(episode.tenant(), episode.id(), NICKNAME, sealed).textOrNull();
    }

    private Recheck.@Nullable Findings findings(Episode episode, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        String text =
                sealer.open(episode.tenant(), episode.id(), FINDINGS, sealed).textOrNull();
        return text == null ? null : json.readValue(text, Recheck.Findings.class);
    }
}
