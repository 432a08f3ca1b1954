package org.shouhu.desk.console.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.action.Action;
import org.shouhu.desk.action.PoliceExchange;
import org.shouhu.desk.action.Step;
import org.shouhu.desk.casework.Disposition;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Promise;
import org.shouhu.desk.casework.Recheck;

/** The one thing that is right to do next. The rest stays possible, folded. */
public enum NextStep {
    CLAIM,
    ASSESS,
    DECIDE,
    SEND_POLICE,
    ANSWER_POLICE,
    PHONE_POLICE,
    CONFIRM_CONTACT,
    KEEP_PROMISE,
    STAY,
    OBSERVE,
    CONFIRM_RECHECK,
    CLOSE,
    NOTHING;

    /** What a step depends on beside the case's first line. */
    record Standing(
            Episode episode,
            String reader,
            Optional<Action> dispatch,
            List<PoliceExchange.Question> questions,
            List<Promise> promises,
            List<Recheck> rechecks,
            Instant now) {
        @Override
        public String toString() {
            return "Standing[withheld]";
        }
    }

    static NextStep of(Standing standing) {
        Episode episode = standing.episode();
        return switch (episode.stage()) {
            case CLOSED -> NOTHING;
            case OBSERVING -> observing(standing);
            case OPEN -> open(standing);
        };
    }

    private static NextStep open(Standing standing) {
        Episode episode = standing.episode();
        if (!standing.reader().equals(episode.holder())) {
            return CLAIM;
        }
        if (standing.questions().stream().anyMatch(question -> question.answeredAt() == null)) {
            return ANSWER_POLICE;
        }
        if (episode.awaitsContact()) {
            boolean silent = standing.dispatch()
                    .map(Action::step)
                    .map(step -> step == Step.FAILED)
                    .orElse(true);
            return silent ? PHONE_POLICE : CONFIRM_CONTACT;
        }
        if (episode.disposition() == Disposition.POLICE_NOW && episode.policeSentAt() == null) {
            return SEND_POLICE;
        }
        if (episode.assessedAt() == null) {
            return ASSESS;
        }
        if (episode.disposition() == null) {
            return DECIDE;
        }
        if (duePromise(standing) != null) {
            return KEEP_PROMISE;
        }
        return episode.contactAt() == null && episode.disposition() == Disposition.COMFORT ? STAY : OBSERVE;
    }

    private static NextStep observing(Standing standing) {
        if (duePromise(standing) != null) {
            return KEEP_PROMISE;
        }
        boolean filled = standing.rechecks().stream()
                .anyMatch(recheck -> recheck.findings() != null && recheck.confirmedAt() == null);
        if (filled) {
            return CONFIRM_RECHECK;
        }
        boolean more = standing.rechecks().stream().anyMatch(recheck -> recheck.confirmedAt() == null);
        return more ? NOTHING : CLOSE;
    }

    /** A promise whose window is open and that we have not kept yet. */
    static @Nullable Promise duePromise(Standing standing) {
        return standing.promises().stream()
                .filter(promise -> promise.state() == Promise.State.MADE)
                .filter(promise -> !standing.now().isBefore(promise.opensAt()))
                .findFirst()
                .orElse(null);
    }
}
