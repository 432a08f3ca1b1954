package org.shouhu.desk.action;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.store.ActionStore;
import org.shouhu.desk.action.store.QuestionStore;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Stage;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.CaseSealer;
import org.shouhu.desk.identity.FactKind;
import org.shouhu.desk.identity.Vault;
import org.shouhu.desk.triage.Clocks;
import org.shouhu.desk.triage.DeadlineKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the police, answers their questions, and shows how far they have come (design, section 6.7). */
@Service
public class PoliceExchange {

    /** What the police need to find the person and to talk with them, and no more. */
    private static final Set<FactKind> NEEDED = EnumSet.of(
            FactKind.NAME,
            FactKind.PHONE,
            FactKind.ADDRESS,
            FactKind.NICKNAME,
            FactKind.CONTACT,
            FactKind.IP_REGION,
            FactKind.PHONE_AREA,
            FactKind.SAID_PLACE,
            FactKind.SAFE_CALLBACK);

    private final Cases cases;
    private final Asking asking;
    private final ActionStore actions;
    private final QuestionStore questions;
    private final Vault vault;
    private final EmergencyDocument documents;
    private final Clocks clocks;
    private final Timeline timeline;
    private final CaseSealer sealer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PoliceExchange(
            Cases cases,
            Asking asking,
            ActionStore actions,
            QuestionStore questions,
            Vault vault,
            EmergencyDocument documents,
            Clocks clocks,
            Timeline timeline,
            CaseSealer sealer,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.asking = asking;
        this.actions = actions;
        this.questions = questions;
        this.vault = vault;
        this.documents = documents;
        this.clocks = clocks;
        this.timeline = timeline;
        this.sealer = sealer;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the intervener adds to the filled draft.
     *
     * @param situation what happened and how bad it is
     * @param approach what responders should mind: a minor, who is at home, quiet arrival
     * @param callback the desk's number; empty for the default
     * @param earlierForce who was told earlier by somebody else, empty when nobody
     * @param earlierIncident that call's incident number, empty when unknown
     */
    public record Form(
            String situation, String approach, String callback, String earlierForce, String earlierIncident) {
        @Override
        public String toString() {
            return "Form[withheld]";
        }
    }

    /** A question of the police and its answer, null until answered. */
    public record Question(
            long id,
            Instant askedAt,
            String question,
            @Nullable Instant answeredAt,
            @Nullable String answer) {
        @Override
        public String toString() {
            return "Question[id=" + id + ", [withheld]]";
        }
    }

    /**
     * Sends the police. Where no partner is set up, or nobody answers, a human phones: the clock of the acknowledgement
     * runs in either case.
     */
    @Transactional
    public Asked send(CaseId caseId, Form form, Actor by) {
        Episode episode = cases.lock(caseId);
        if (episode.stage() == Stage.CLOSED) {
            return new Asked.NothingToActOn();
        }
        Instant now = clock.instant();
        var facts = vault.disclose(
                episode.tenant(),
                caseId,
                NEEDED,
                Actor.partner("police"),
                by,
                "vital interest, PIPL 13(4): the police are sent to a person in danger");
        Map<String, Object> document = documents.of(episode, form, facts, timeline.read(episode.tenant(), caseId), now);
        List<String> disclosed = facts.stream()
                .map(fact -> fact.kind().name())
                .distinct()
                .sorted()
                .toList();
        Asked asked = asking.ask(
                episode,
                new Asking.Request(
                        ActionKind.POLICE_DISPATCH,
                        null,
                        LegalBasis.VITAL_INTEREST,
                        form.situation(),
                        disclosed,
                        Map.of("eido", document),
                        form.situation()),
                by);
        switch (asked) {
            case Asked.Sent sent -> {
                sent(episode, now);
                events.publishEvent(new PoliceSent(episode.tenant(), caseId, now, sent.action(), by.value()));
            }
            case Asked.NobodyToAsk nobody -> sent(episode, now);
            case Asked.RunningAlready running -> {}
            case Asked.NothingToActOn nothing -> {}
        }
        return asked;
    }

    private void sent(Episode episode, Instant now) {
        cases.policeSent(episode.id(), episode.tenant());
        clocks.meet(episode.id(), DeadlineKind.DECIDE);
        clocks.start(
                episode.tenant(),
                episode.id(),
                DeadlineKind.POLICE_ACKNOWLEDGE,
                now.plus(DeadlineKind.ACKNOWLEDGE_WITHIN));
    }

    /** Somebody has reached the police by phone: no machine's receipt is waited for any more. */
    @Transactional
    public void acknowledgedByPhone(CaseId caseId, String incidentNumber, Actor by) {
        Episode episode = cases.lock(caseId);
        Instant now = clock.instant();
        clocks.meet(caseId, DeadlineKind.POLICE_ACKNOWLEDGE);
        actions.of(caseId).stream()
                .filter(action -> action.kind() == ActionKind.POLICE_DISPATCH)
                .filter(action -> action.step().canMoveTo(Step.ACKNOWLEDGED))
                .forEach(action -> actions.step(
                        action.id(), Step.ACKNOWLEDGED, incidentNumber.isBlank() ? null : incidentNumber, now));
        timeline.write(
                episode.tenant(),
                caseId,
                TimelineDraft.of(now, TimelineKind.RECEIPT, by)
                        .with("action", ActionKind.POLICE_DISPATCH)
                        .with("partner", "phone")
                        .with("step", Step.ACKNOWLEDGED)
                        .with("incidentNumber", incidentNumber.isBlank() ? null : incidentNumber));
    }

    /** The latest dispatch of a case. */
    public Optional<Action> dispatch(CaseId caseId) {
        return actions.of(caseId).stream()
                .filter(action -> action.kind() == ActionKind.POLICE_DISPATCH)
                .reduce((first, last) -> last);
    }

    /** What the police asked, oldest first. */
    public List<Question> questions(Episode episode) {
        return questions.of(episode.id()).stream()
                .map(kept -> new Question(
                        kept.id(),
                        kept.askedAt(),
                        open(episode, kept.sealedQuestion()),
                        kept.answeredAt(),
                        kept.sealedAnswer() == null ? null : open(episode, kept.sealedAnswer())))
                .toList();
    }

    /** Answers a question of the police. */
    @Transactional
    public Asked answer(CaseId caseId, long question, String words, Actor by) {
        Episode episode = cases.lock(caseId);
        Instant now = clock.instant();
        return questions
                .answer(
                        question,
                        caseId,
                        now,
                        by.value(),
                        sealer.seal(episode.tenant(), caseId, Receipts.QUESTION, words))
                .<Asked>map(dispatch -> asking.ask(
                        episode,
                        new Asking.Request(
                                ActionKind.POLICE_ANSWER,
                                null,
                                LegalBasis.VITAL_INTEREST,
                                "",
                                List.of("answer"),
                                Map.of("dispatch", dispatch.toString(), "words", words),
                                words),
                        by))
                .orElseGet(Asked.NothingToActOn::new);
    }

    private String open(Episode episode, byte[] sealed) {
        String words = sealer.open(episode.tenant(), episode.id(), Receipts.QUESTION, sealed)
                .textOrNull();
        return words == null ? "" : words;
    }
}
