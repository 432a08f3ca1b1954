package org.shouhu.desk.console.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.Action;
import org.shouhu.desk.action.PoliceExchange;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Answer;
import org.shouhu.desk.casework.Assessment;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Judgement;
import org.shouhu.desk.casework.Theme;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.console.page.Page;
import org.shouhu.desk.console.page.Words;
import org.shouhu.desk.identity.Disclosed;
import org.shouhu.desk.identity.FactKind;
import org.shouhu.desk.identity.MaskedFact;
import org.shouhu.desk.identity.Vault;
import org.springframework.stereotype.Component;

/** Fills the police report from the case, so that judgement is all that is left to add. */
@Component
public class PoliceDrafts {

    private static final Set<FactKind> NEEDED = EnumSet.complementOf(EnumSet.of(FactKind.PLATFORM_ID));

    private final Timeline timeline;
    private final Judgement judgement;
    private final PoliceExchange police;
    private final Vault vault;

    PoliceDrafts(Timeline timeline, Judgement judgement, PoliceExchange police, Vault vault) {
        this.timeline = timeline;
        this.judgement = judgement;
        this.police = police;
        this.vault = vault;
    }

    /**
     * The draft as its page shows it.
     *
     * @param corroborated whether anything comes from the person: else the report says that it rests on what others say
     * @param dispatch the running one, null when nothing was sent
     */
    public record Draft(
            Episode episode,
            PoliceForm form,
            List<MaskedFact> facts,
            boolean corroborated,
            @Nullable Action dispatch) {
        public String path() {
            return "/cases/" + episode.id();
        }

        @Override
        public String toString() {
            return "Draft[withheld]";
        }
    }

    /** The sheet: the form and the facts in the open. */
    public record Sheet(
            Episode episode,
            PoliceForm form,
            List<Disclosed> facts,
            boolean corroborated,
            @Nullable Action dispatch) {
        public String path() {
            return "/cases/" + episode.id();
        }

        @Override
        public String toString() {
            return "Sheet[withheld]";
        }
    }

    Draft of(Page page, Episode episode) {
        List<TimelineEntry> entries = timeline.read(episode.tenant(), episode.id());
        Assessment assessment = judgement.latest(episode).orElse(null);
        return new Draft(
                episode,
                new PoliceForm(
                        situation(page, episode, entries, assessment),
                        approach(page.words(), entries, assessment),
                        "",
                        reported(entries, "force"),
                        reported(entries, "incidentNumber")),
                vault
                        .masked(
                                episode.tenant(),
                                episode.id(),
                                Actor.staff(page.staff().login()))
                        .stream()
                        .filter(fact -> NEEDED.contains(fact.kind()))
                        .toList(),
                corroborated(entries),
                police.dispatch(episode.id()).orElse(null));
    }

    Sheet sheet(Page page, Episode episode, PoliceForm form) {
        List<Disclosed> facts = vault.disclose(
                episode.tenant(),
                episode.id(),
                NEEDED,
                Actor.partner("police"),
                Actor.staff(page.staff().login()),
                "vital interest, PIPL 13(4): read out or handed to the police");
        return new Sheet(
                episode,
                form,
                facts,
                corroborated(timeline.read(episode.tenant(), episode.id())),
                police.dispatch(episode.id()).orElse(null));
    }

    private static String situation(
            Page page, Episode episode, List<TimelineEntry> entries, @Nullable Assessment assessment) {
        Words words = page.words();
        Sentences sentences = new Sentences(words, page.times(), Map.of());
        List<String> lines = new ArrayList<>();
        lines.add(words.of("draft.origin", page.times().exact(episode.openedAt()), words.of(episode.origin())));
        String heard = sentences.reasons(String.join(",", CaseViews.heard(entries)));
        if (!heard.isEmpty()) {
            lines.add(words.of("draft.heard", heard));
        }
        if (assessment != null) {
            lines.add(words.of("draft.level", words.of(assessment.level())));
            String yes = themes(words, assessment, Answer.YES);
            String earlier = themes(words, assessment, Answer.EARLIER);
            if (!yes.isEmpty()) {
                lines.add(words.of("draft.yes", yes));
            }
            if (!earlier.isEmpty()) {
                lines.add(words.of("draft.earlier", earlier));
            }
        }
        long calls = entries.stream()
                .filter(entry -> entry.kind() == TimelineKind.CALL)
                .count();
        long unanswered = entries.stream()
                .filter(entry -> entry.kind() == TimelineKind.CALL
                        && entry.fact("result").equals(CallResult.NO_ANSWER.name()))
                .count();
        if (calls > 0) {
            lines.add(words.of("draft.calls", calls, unanswered));
        }
        if (!corroborated(entries)) {
            lines.add(words.of("draft.uncorroborated"));
        }
        return String.join("\n", lines);
    }

    private static String approach(Words words, List<TimelineEntry> entries, @Nullable Assessment assessment) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of("draft.quiet"));
        if (CaseViews.heard(entries).contains("minor")) {
            lines.add(words.of("draft.minor"));
        }
        if (assessment != null && assessment.answer(Theme.MEANS_AT_HAND) == Answer.YES) {
            lines.add(words.of("draft.means"));
        }
        if (assessment != null && assessment.answer(Theme.ACT_IN_PROGRESS) == Answer.YES) {
            lines.add(words.of("draft.medical"));
        }
        return String.join("\n", lines);
    }

    private static String themes(Words words, Assessment assessment, Answer answer) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme != Theme.COOPERATES && assessment.answer(theme) == answer)
                .map(words::of)
                .collect(Collectors.joining(words.of("draft.comma")));
    }

    private static String reported(List<TimelineEntry> entries, String fact) {
        return entries.stream()
                .filter(entry -> entry.kind() == TimelineKind.REPORT)
                .map(entry -> entry.fact(fact))
                .filter(value -> !value.isEmpty())
                .reduce((first, last) -> last)
                .orElse("");
    }

    private static boolean corroborated(List<TimelineEntry> entries) {
        return entries.stream().anyMatch(TimelineEntry::saidByThePerson);
    }
}
