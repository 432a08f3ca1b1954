package org.shouhu.desk.console.cases;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.Orders;
import org.shouhu.desk.action.PoliceExchange;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Assessment;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.DispatchReviews;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Judgement;
import org.shouhu.desk.casework.Observations;
import org.shouhu.desk.casework.Promise;
import org.shouhu.desk.casework.Promises;
import org.shouhu.desk.casework.Recheck;
import org.shouhu.desk.casework.Suggestion;
import org.shouhu.desk.casework.Tellers;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.console.page.Names;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.conversation.Scripts;
import org.shouhu.desk.conversation.Talk;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.identity.FactKind;
import org.shouhu.desk.identity.MaskedFact;
import org.shouhu.desk.identity.Vault;
import org.shouhu.desk.roster.Duty;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.triage.Clocks;
import org.springframework.stereotype.Component;

/** Puts together what a case's page shows to one reader. */
@Component
class CaseViews {

    private static final Set<FactKind> PLACES =
            EnumSet.of(FactKind.ADDRESS, FactKind.IP_REGION, FactKind.PHONE_AREA, FactKind.SAID_PLACE);
    private static final int CARDS = 4;

    private final Cases cases;
    private final Timeline timeline;
    private final Tellers tellers;
    private final Judgement judgement;
    private final Promises promises;
    private final Observations observations;
    private final Orders orders;
    private final PoliceExchange police;
    private final Talks talks;
    private final Scripts scripts;
    private final Vault vault;
    private final Clocks clocks;
    private final DispatchReviews reviews;
    private final Duty duty;
    private final Names names;
    private final Veil veil;

    CaseViews(
            Cases cases,
            Timeline timeline,
            Tellers tellers,
            Judgement judgement,
            Promises promises,
            Observations observations,
            Orders orders,
            PoliceExchange police,
            Talks talks,
            Scripts scripts,
            Vault vault,
            Clocks clocks,
            DispatchReviews reviews,
            Duty duty,
            Names names,
            Veil veil) {
        this.cases = cases;
        this.timeline = timeline;
        this.tellers = tellers;
        this.judgement = judgement;
        this.promises = promises;
        this.observations = observations;
        this.orders = orders;
        this.police = police;
        this.talks = talks;
        this.scripts = scripts;
        this.vault = vault;
        this.clocks = clocks;
        this.reviews = reviews;
        this.duty = duty;
        this.names = names;
        this.veil = veil;
    }

    CaseView of(Page page, Episode episode, HttpSession session) {
        Staff reader = page.staff();
        List<TimelineEntry> entries = timeline.read(episode.tenant(), episode.id());
        Map<String, String> called = names.of(episode.tenant());
        List<String> heard = heard(entries);
        List<Promise> made = promises.of(episode);
        List<Recheck> rechecks = observations.rechecks(episode);
        List<PoliceExchange.Question> questions = police.questions(episode);
        NextStep.Standing standing = new NextStep.Standing(
                episode,
                reader.login(),
                police.dispatch(episode.id()),
                questions,
                made,
                rechecks,
                page.times().now());
        return new CaseView(
                episode,
                reader.login().equals(episode.holder()),
                NextStep.of(standing),
                heard,
                clocks.running(episode.id()),
                clocks.openEscalations(episode.tenant()).stream()
                        .filter(escalation -> escalation.caseId().equals(episode.id()))
                        .toList(),
                facts(episode, reader),
                story(page, episode, entries, called, heard, session),
                judged(episode),
                new CaseView.Police(
                        standing.dispatch().orElse(null),
                        questions,
                        episode.policeSentAt() != null && episode.contactAt() != null && page.leads(),
                        reviews.of(episode.id()).orElse(null)),
                made,
                NextStep.duePromise(standing),
                observations.running(episode.id()).orElse(null),
                rechecks,
                colleagues(reader),
                called);
    }

    private CaseView.Facts facts(Episode episode, Staff reader) {
        List<MaskedFact> masked = vault.masked(episode.tenant(), episode.id(), Actor.staff(reader.login()));
        return new CaseView.Facts(
                masked.stream().filter(fact -> PLACES.contains(fact.kind())).toList(),
                masked.stream().filter(fact -> !PLACES.contains(fact.kind())).toList(),
                orders.of(episode),
                cases.earlierEpisodes(episode));
    }

    private CaseView.Story story(
            Page page,
            Episode episode,
            List<TimelineEntry> entries,
            Map<String, String> called,
            List<String> heard,
            HttpSession session) {
        boolean veiled = !veil.isLifted(session);
        if (!veiled) {
            veil.count(session, episode, entries, page.staff());
        }
        Lines lines = new Lines(new Sentences(page.words(), page.times(), called), page.words(), veiled);
        List<Talk> going = talks.of(episode.id());
        boolean told = tellers.tellerOf(episode).isPresent();
        return new CaseView.Story(
                entries.stream().map(lines::of).toList(),
                veiled,
                going,
                scripts.fitting(heard).stream().limit(CARDS).toList(),
                (int) entries.stream()
                        .filter(entry -> entry.kind() == TimelineKind.CALL)
                        .count(),
                going.stream()
                        .map(talk -> OtherEnd.of(talk.shop(), entries, told))
                        .toList());
    }

    private CaseView.Judged judged(Episode episode) {
        Assessment latest = judgement.latest(episode).orElse(null);
        return new CaseView.Judged(latest, suggestion(latest, episode));
    }

    private static Suggestion suggestion(@Nullable Assessment latest, Episode episode) {
        return Suggestion.of(latest == null ? Map.of() : latest.answers(), episode.band());
    }

    /** What was heard, the latest alert's reasons first, each once. */
    static List<String> heard(List<TimelineEntry> entries) {
        Set<String> codes = new LinkedHashSet<>();
        for (TimelineEntry entry : entries.reversed()) {
            if (entry.kind() == TimelineKind.ALERT) {
                for (String code : entry.fact("reasons").split(",")) {
                    if (!code.isBlank() && Line.Span.raises(code)) {
                        codes.add(code);
                    }
                }
            }
        }
        for (TimelineEntry entry : entries) {
            Line.Span.read(entry.fact("evidence")).forEach(span -> codes.add(span.facet()));
        }
        return List.copyOf(codes);
    }

    private List<Staff> colleagues(Staff reader) {
        List<Staff> others = new ArrayList<>(duty.onDuty(reader.tenant()));
        others.removeIf(
                staff -> staff.login().equals(reader.login()) || !staff.role().worksOnCases());
        return others;
    }
}
