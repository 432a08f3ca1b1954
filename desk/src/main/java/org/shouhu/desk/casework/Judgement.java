package org.shouhu.desk.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.store.EpisodeStore;
import org.shouhu.desk.casework.store.JudgementStore;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.CaseSealer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the human judged and decided: assessment, disposition, and that somebody has reached the person. */
@Service
public class Judgement {

    private static final String ASSESSMENT = "assessment";
    private static final String REASON = "disposition-reason";

    /** How long a person is watched when nothing else was decided (design, section 1). */
    static final Duration DEFAULT_OBSERVATION = Duration.ofDays(7);

    private final Cases cases;
    private final EpisodeStore episodes;
    private final JudgementStore store;
    private final Timeline timeline;
    private final Observations observations;
    private final CaseSealer sealer;
    private final Audit audit;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Judgement(
            Cases cases,
            EpisodeStore episodes,
            JudgementStore store,
            Timeline timeline,
            Observations observations,
            CaseSealer sealer,
            Audit audit,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.episodes = episodes;
        this.store = store;
        this.timeline = timeline;
        this.observations = observations;
        this.sealer = sealer;
        this.audit = audit;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void assess(CaseId caseId, Assessment assessment, String by) {
        Episode episode = cases.lock(caseId);
        Instant now = clock.instant();
        byte[] sealed = sealer.seal(episode.tenant(), caseId, ASSESSMENT, json.writeValueAsString(assessment));
        store.addAssessment(episode.tenant(), caseId, now, by, assessment.level(), sealed);
        episodes.setAssessed(caseId, assessment.level(), now);
        timeline.write(
                episode.tenant(),
                caseId,
                TimelineDraft.of(now, TimelineKind.ASSESSED, Actor.staff(by))
                        .with("level", assessment.level())
                        .saying(assessment.note()));
        audit.record(new AuditEntry(
                episode.tenant(),
                Actor.staff(by),
                "case-assessed",
                new Subject("case", caseId.toString()),
                "work on the case",
                Map.of("level", assessment.level().name())));
        events.publishEvent(new CaseAssessed(episode.tenant(), caseId, now, assessment.level(), by));
    }

    /** The latest assessment; empty when nobody has assessed yet or the case has been erased. */
    public Optional<Assessment> latest(Episode episode) {
        return store.latestAssessment(episode.id())
                .map(kept -> sealer.open(episode.tenant(), episode.id(), ASSESSMENT, kept.sealed())
                        .textOrNull())
                .map(text -> json.readValue(text, Assessment.class));
    }

    /** Records what the human decided. NO_RISK and OBSERVE open an observation. */
    @Transactional
    public void dispose(CaseId caseId, Disposition disposition, String reason, String by) {
        Episode episode = cases.lock(caseId);
        Instant now = clock.instant();
        store.addDisposition(
                episode.tenant(),
                caseId,
                now,
                by,
                disposition,
                reason.isBlank() ? null : sealer.seal(episode.tenant(), caseId, REASON, reason));
        episodes.setDisposed(caseId, disposition, now);
        timeline.write(
                episode.tenant(),
                caseId,
                TimelineDraft.of(now, TimelineKind.DISPOSED, Actor.staff(by))
                        .with("disposition", disposition)
                        .saying(reason));
        audit.record(new AuditEntry(
                episode.tenant(),
                Actor.staff(by),
                "case-disposed",
                new Subject("case", caseId.toString()),
                "work on the case",
                Map.of("disposition", disposition.name())));
        events.publishEvent(new CaseDisposed(episode.tenant(), caseId, now, disposition, by));
        switch (disposition) {
            case NO_RISK, OBSERVE -> {
                if (!cases.lock(caseId).awaitsContact()) {
                    observations.start(caseId, DEFAULT_OBSERVATION, Actor.staff(by));
                }
            }
            case POLICE_NOW, COMFORT -> {}
        }
    }

    /** Writes that a human being has reached the person; the first one counts. */
    @Transactional
    public void confirmContact(CaseId caseId, Actor by, String how) {
        Episode episode = cases.lock(caseId);
        Instant now = clock.instant();
        if (!episodes.setContact(caseId, now)) {
            return;
        }
        timeline.write(
                episode.tenant(),
                caseId,
                TimelineDraft.of(now, TimelineKind.CONTACT_CONFIRMED, by)
                        .with("by", by.account())
                        .saying(how));
        audit.record(new AuditEntry(
                episode.tenant(),
                by,
                "case-contact-confirmed",
                new Subject("case", caseId.toString()),
                "work on the case",
                Map.of()));
        events.publishEvent(new ContactConfirmed(episode.tenant(), caseId, now, by));
    }
}
