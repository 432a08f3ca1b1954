package org.shouhu.desk.action;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.store.ActionStore;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseSealer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Asks a partner for something, once: the action, its message, the timeline and the audit in one transaction. */
@Service
class Asking {

    private static final String NECESSITY = "action-necessity";

    private final ActionStore store;
    private final Partners partners;
    private final Deliveries deliveries;
    private final Timeline timeline;
    private final CaseSealer sealer;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    Asking(
            ActionStore store,
            Partners partners,
            Deliveries deliveries,
            Timeline timeline,
            CaseSealer sealer,
            Audit audit,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.partners = partners;
        this.deliveries = deliveries;
        this.timeline = timeline;
        this.sealer = sealer;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param necessity why nothing less would do, in the asker's words; kept sealed; may be empty
     * @param disclosed codes of what the partner learns
     * @param document what the partner gets beside the action's id and kind
     */
    record Request(
            ActionKind kind,
            @Nullable String subject,
            LegalBasis legalBasis,
            String necessity,
            List<String> disclosed,
            Map<String, Object> document,
            @Nullable String words) {
        @Override
        public String toString() {
            return "Request[kind=" + kind + ", [withheld]]";
        }
    }

    @Transactional
    Asked ask(Episode episode, Request request, Actor by) {
        Optional<Partner> partner =
                partners.find(episode.tenant(), request.kind().partner(), episode.drill());
        if (partner.isEmpty()) {
            return new Asked.NobodyToAsk();
        }
        Instant now = clock.instant();
        Action action = new Action(
                ActionId.random(),
                episode.tenant(),
                episode.id(),
                request.kind(),
                partner.get().name(),
                request.subject(),
                Step.SENT,
                episode.drill(),
                request.legalBasis(),
                request.disclosed(),
                null,
                by.value(),
                now,
                now);
        byte @Nullable [] necessity = request.necessity().isBlank()
                ? null
                : sealer.seal(episode.tenant(), episode.id(), NECESSITY, request.necessity());
        if (!store.insert(action, necessity)) {
            return new Asked.RunningAlready();
        }
        Map<String, Object> body = new TreeMap<>(request.document());
        body.put("action", action.id().toString());
        body.put("type", "shouhu.action." + action.kind().name().toLowerCase(Locale.ROOT) + ".v1");
        body.put("at", now.toString());
        body.put("drill", episode.drill());
        deliveries.send(action, json.writeValueAsString(body));
        timeline.write(
                episode.tenant(),
                episode.id(),
                TimelineDraft.of(now, timelineKind(action.kind()), by)
                        .with("action", action.kind())
                        .with("partner", action.partner())
                        .with(action.kind() == ActionKind.OUTREACH_MESSAGE ? "shop" : "subject", action.subject())
                        .with("basis", action.legalBasis())
                        .with("disclosed", String.join(",", action.disclosed()))
                        .saying(request.words()));
        audit.record(new AuditEntry(
                episode.tenant(),
                by,
                "action-asked",
                new Subject("case", episode.id().toString()),
                action.legalBasis().name(),
                Map.of(
                        "kind", action.kind().name(),
                        "partner", action.partner(),
                        "action", action.id().toString(),
                        "disclosed", String.join(",", action.disclosed()))));
        return new Asked.Sent(action.id());
    }

    private static TimelineKind timelineKind(ActionKind kind) {
        return switch (kind) {
            case OUTREACH_MESSAGE -> TimelineKind.OUTREACH;
            case POLICE_ANSWER -> TimelineKind.POLICE_QUESTION;
            case POLICE_DISPATCH, ORDER_HOLD, ORDER_RELEASE, PARCEL_RECALL, BUSINESS_NOTICE -> TimelineKind.ACTION;
        };
    }
}
