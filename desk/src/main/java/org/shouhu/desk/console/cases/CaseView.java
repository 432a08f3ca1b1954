package org.shouhu.desk.console.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.Action;
import org.shouhu.desk.action.KnownOrder;
import org.shouhu.desk.action.PoliceExchange;
import org.shouhu.desk.casework.Assessment;
import org.shouhu.desk.casework.DispatchVerdict;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Observations;
import org.shouhu.desk.casework.Promise;
import org.shouhu.desk.casework.Recheck;
import org.shouhu.desk.casework.Suggestion;
import org.shouhu.desk.conversation.Card;
import org.shouhu.desk.conversation.Talk;
import org.shouhu.desk.identity.MaskedFact;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.triage.Clocks;
import org.shouhu.desk.triage.Escalation;

/**
 * A case as its page shows it to one reader.
 *
 * @param mine whether the reader holds the case
 * @param places where the person may be, each with source, time and confidence; conflicting ones side by side
 * @param heard codes of what was heard, for the cards and the line under the person's name
 * @param due the promise to be kept now, null when there is none
 */
public record CaseView(
        Episode episode,
        boolean mine,
        NextStep next,
        List<String> heard,
        List<Clocks.Running> clocks,
        List<Escalation> escalations,
        Facts facts,
        Story story,
        Judged judged,
        Police police,
        List<Promise> promises,
        @Nullable Promise due,
        Observations.@Nullable Running observation,
        List<Recheck> rechecks,
        List<Staff> colleagues,
        Map<String, String> names) {

    /** What is known of the person. */
    public record Facts(List<MaskedFact> places, List<MaskedFact> others, List<KnownOrder> orders, int earlier) {
        @Override
        public String toString() {
            return "Facts[withheld]";
        }
    }

    /**
     * What happened, and the talks that go on.
     *
     * @param ends who is at the other end of each talk, in the order of the talks
     */
    public record Story(
            List<Line> lines, boolean veiled, List<Talk> talks, List<Card> cards, int calls, List<OtherEnd> ends) {

        /** Who is at the other end of the talks, taken together. */
        public OtherEnd end() {
            return OtherEnd.together(ends);
        }

        @Override
        public String toString() {
            return "Story[withheld]";
        }
    }

    /** What was judged. */
    public record Judged(@Nullable Assessment assessment, Suggestion suggestion) {}

    /**
     * How far the police have come, and what the dispatch turned out to have been.
     *
     * @param mayReview whether there is a dispatch to review and the reader is one who may
     * @param verdict null when nobody has reviewed it
     */
    public record Police(
            @Nullable Action dispatch,
            List<PoliceExchange.Question> questions,
            boolean mayReview,
            @Nullable DispatchVerdict verdict) {
        @Override
        public String toString() {
            return "Police[withheld]";
        }
    }

    public boolean isNext(NextStep step) {
        return next == step;
    }

    public String path() {
        return "/cases/" + episode.id();
    }

    public String name(@Nullable String login) {
        return login == null ? "" : names.getOrDefault(login, login);
    }

    @Override
    public String toString() {
        return "CaseView[case=" + episode.id() + ", [withheld]]";
    }
}
