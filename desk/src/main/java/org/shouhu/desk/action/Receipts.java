package org.shouhu.desk.action;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.store.ActionStore;
import org.shouhu.desk.action.store.QuestionStore;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.Judgement;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseSealer;
import org.shouhu.desk.triage.Clocks;
import org.shouhu.desk.triage.DeadlineKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what partners answer, step by step. A receipt that comes twice, late or out of order does no harm. */
@Service
public class Receipts {

    static final String QUESTION = "police-question";

    private final ActionStore actions;
    private final QuestionStore questions;
    private final Timeline timeline;
    private final Judgement judgement;
    private final Clocks clocks;
    private final CaseSealer sealer;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receipts(
            ActionStore actions,
            QuestionStore questions,
            Timeline timeline,
            Judgement judgement,
            Clocks clocks,
            CaseSealer sealer,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.actions = actions;
        this.questions = questions;
        this.timeline = timeline;
        this.judgement = judgement;
        this.clocks = clocks;
        this.sealer = sealer;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a partner answered.
     *
     * @param messageId the webhook's id; the same id is one receipt
     * @param step a step's wire name, {@code question} or {@code note}
     * @param at when, by the partner's clock; null when they did not say
     * @param words a note or a question, kept sealed
     */
    public record Receipt(
            String messageId,
            ActionId action,
            String step,
            @Nullable Instant at,
            @Nullable String incidentNumber,
            @Nullable String words) {
        @Override
        public String toString() {
            return "Receipt[action=" + action + ", step=" + step + ", [withheld]]";
        }
    }

    /** What became of a receipt. */
    public sealed interface Taken {

        record Moved() implements Taken {}

        /** It was known, or came too late to move anything; it is kept. */
        record Kept() implements Taken {}

        /** No action of this partner has this id. */
        record UnknownAction() implements Taken {}

        /** The step is none that this kind of action has. */
        record UnknownStep() implements Taken {}
    }

    @Transactional
    public Taken take(Partner partner, Receipt receipt) {
        Action action = actions.lock(receipt.action())
                .filter(found -> found.partner().equals(partner.name()))
                .orElse(null);
        if (action == null) {
            return new Taken.UnknownAction();
        }
        boolean words = receipt.step().equals("question") || receipt.step().equals("note");
        Optional<Step> step = Step.ofWireName(receipt.step());
        if (!words && step.isEmpty()) {
            return new Taken.UnknownStep();
        }
        Instant now = clock.instant();
        // The partner's clock is theirs: a receipt counts from when it reached us, theirs is kept beside it.
        Instant said = receipt.at() == null ? now : receipt.at();
        if (!actions.addReceipt(
                partner.name(), receipt.messageId(), action.tenant(), action.id(), receipt.step(), said, now)) {
            return new Taken.Kept();
        }
        if (receipt.step().equals("question")) {
            question(action, receipt, now);
            return new Taken.Moved();
        }
        boolean moves = step.isPresent() && action.step().canMoveTo(step.get());
        if (moves) {
            actions.step(action.id(), step.get(), receipt.incidentNumber(), now);
        } else if (receipt.incidentNumber() != null) {
            actions.noteIncident(action.id(), receipt.incidentNumber());
        }
        timeline.write(
                action.tenant(),
                action.caseId(),
                TimelineDraft.of(now, TimelineKind.RECEIPT, Actor.partner(partner.name()))
                        .with("action", action.kind())
                        .with("partner", partner.name())
                        .with("step", receipt.step().toUpperCase(Locale.ROOT))
                        .with("late", step.isPresent() && !moves ? "true" : null)
                        .with("incidentNumber", receipt.incidentNumber())
                        .saying(receipt.words())
                        .causedBy("receipt-" + partner.name() + "-" + receipt.messageId()));
        if (moves) {
            moved(action, partner, step.get(), now);
        }
        return moves ? new Taken.Moved() : new Taken.Kept();
    }

    private void moved(Action action, Partner partner, Step step, Instant now) {
        audit.record(new AuditEntry(
                action.tenant(),
                Actor.partner(partner.name()),
                "action-stepped",
                new Subject("case", action.caseId().toString()),
                "work on the case",
                Map.of("action", action.id().toString(), "step", step.name())));
        if (action.kind() == ActionKind.POLICE_DISPATCH) {
            if (step.isAcknowledged()) {
                clocks.meet(action.caseId(), DeadlineKind.POLICE_ACKNOWLEDGE);
            }
            if (step == Step.CONTACT_MADE) {
                judgement.confirmContact(action.caseId(), Actor.partner(partner.name()), "");
            }
        }
        events.publishEvent(new ActionStepped(action.tenant(), action.caseId(), now, action.id(), step));
    }

    private void question(Action action, Receipt receipt, Instant now) {
        String words = receipt.words() == null ? "" : receipt.words();
        questions.ask(action, now, sealer.seal(action.tenant(), action.caseId(), QUESTION, words));
        timeline.write(
                action.tenant(),
                action.caseId(),
                TimelineDraft.of(now, TimelineKind.POLICE_QUESTION, Actor.partner(action.partner()))
                        .with("direction", "asked")
                        .saying(words)
                        .causedBy("receipt-" + action.partner() + "-" + receipt.messageId()));
        events.publishEvent(new PoliceAsked(action.tenant(), action.caseId(), now, action.id()));
    }
}
