package org.shouhu.detection.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Band;
import org.shouhu.detection.policy.Facts;
import org.shouhu.detection.policy.Grade;
import org.shouhu.detection.policy.Policy;

/** Asks the policy how urgent it is and decides whether a human must look now. */
final class Grading {

    private final Policy policy;
    private final FactsOfPerson factsOfPerson;
    private final Reasons reasons;

    Grading(Policy policy) {
        this.policy = policy;
        this.factsOfPerson = new FactsOfPerson(policy.settings());
        this.reasons = new Reasons(policy.settings());
    }

    record Graded(PersonState.Parts parts, Optional<PersonAlert> alert, Band band) {}

    Graded grade(PersonState.Parts parts, PersonEvent event, Taken taken, Heard heard) {
        if (!taken.graded()) {
            return new Graded(parts, Optional.empty(), Band.NONE);
        }
        boolean reported = event.happening() instanceof Happening.Reported;
        boolean tied = event.happening() instanceof Happening.Tied;
        boolean unreadable = heard instanceof Heard.Unreadable;
        PersonState.Parts all = parts.together(policy.settings());
        Facts facts = factsOfPerson.gather(all, taken, heard, reported);
        Verdict verdict = ask(facts);
        Band band = verdict.grade.band();
        if (reported) {
            band = band.or(policy.settings().reportFloor());
        }
        if (unreadable || verdict.failed) {
            band = band.or(policy.settings().unreadBand()).or(facts.textBand());
        }
        if (!band.atLeast(Band.CONCERN)) {
            return new Graded(parts, Optional.empty(), band);
        }
        Reasons.Circumstances circumstances =
                new Reasons.Circumstances(reported, unreadable, verdict.failed, taken.rebuffed(), tied);
        List<AlertReason> because = reasons.of(verdict.grade, all, event, taken, circumstances);
        return decide(parts, event, taken, new Call(band, because, reported, unreadable || verdict.failed));
    }

    private record Verdict(Grade grade, boolean failed) {}

    /** An expression that throws counts as "raise and tell a human". */
    private Verdict ask(Facts facts) {
        try {
            return new Verdict(policy.grade(facts), false);
        } catch (RuntimeException failure) {
            return new Verdict(Grade.NONE, true);
        }
    }

    private record Call(Band band, List<AlertReason> reasons, boolean reported, boolean unread) {}

    private Graded decide(PersonState.Parts parts, PersonEvent event, Taken taken, Call call) {
        Optional<OpenAlert> open = parts.alert(taken.about());
        Optional<AlertChange> change = open.isEmpty()
                ? Optional.of(AlertChange.OPENED)
                : change(open.get(), parts.standing().caseOpen(), taken.at(), call);
        if (change.isEmpty()) {
            return new Graded(parts, Optional.empty(), call.band);
        }
        PersonKey person = person(event.person(), taken.about());
        AlertId id = AlertId.of(person, event.reference());
        OpenAlert next = change.get() == AlertChange.OPENED
                ? OpenAlert.opened(id, call.band, taken.at(), call.reasons)
                : open.orElseThrow().changed(call.band, taken.at(), call.reasons);
        PersonAlert alert = new PersonAlert(
                id,
                next.opening(),
                person,
                taken.about(),
                event.person(),
                accounts(parts, taken),
                Instant.ofEpochMilli(taken.at()),
                event.reference(),
                call.band,
                change.get(),
                call.reasons,
                Behind.of(call.reasons, parts, event, taken.about()),
                call.reported,
                call.unread,
                policy.version(),
                group(parts, taken));
        return new Graded(parts.withAlert(taken.about(), Optional.of(next)), Optional.of(alert), call.band);
    }

    private Optional<AlertChange> change(OpenAlert open, boolean caseOpen, long at, Call call) {
        if (call.band.compareTo(open.band()) > 0) {
            return Optional.of(AlertChange.RAISED);
        }
        boolean cooled = at >= open.lastAt() + policy.settings().coolingMillis(open.band());
        if (cooled && !caseOpen) {
            return Optional.of(AlertChange.OPENED);
        }
        if (call.reasons.stream().anyMatch(AlertReason::fresh)) {
            return Optional.of(AlertChange.NEW_EVIDENCE);
        }
        return call.reported || cooled ? Optional.of(AlertChange.AGAIN) : Optional.empty();
    }

    private static Optional<GroupId> group(PersonState.Parts parts, Taken taken) {
        return switch (taken.about()) {
            case THE_PERSON -> parts.bonds().tie().map(Bonds.Tie::group);
            case SOMEBODY_ELSE -> Optional.empty();
        };
    }

    private static List<PersonKey> accounts(PersonState.Parts parts, Taken taken) {
        return switch (taken.about()) {
            case THE_PERSON ->
                parts.bonds().accounts().stream().map(Account::key).toList();
            case SOMEBODY_ELSE -> List.of();
        };
    }

    private static PersonKey person(PersonKey teller, About about) {
        return switch (about) {
            case THE_PERSON -> teller;
            case SOMEBODY_ELSE -> Acquaintance.of(teller);
        };
    }
}
