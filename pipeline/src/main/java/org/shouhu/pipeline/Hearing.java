package org.shouhu.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.Heard;
import org.shouhu.detection.person.PersonAlert;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.Step;
import org.shouhu.pipeline.Outcome.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears one record in the light of its person's state: the stream's logic without the stream. Whatever cannot be read
 * comes to an alert, never to silence. One stream task uses it; not safe for several threads.
 */
final class Hearing {

    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final Policies policies;
    private final SealedStream seal;
    private final ContextKeeper context;
    private final UnreadableLimit limit;
    private final WatchWords watchWords;
    private final Trials trials = new Trials();
    private final Clock clock;

    Hearing(Policies policies, SealedStream seal, ContextKeeper context, Clock clock) {
        this.policies = policies;
        this.seal = seal;
        this.context = context;
        this.limit = new UnreadableLimit();
        this.watchWords = new WatchWords(policies, seal);
        this.clock = clock;
    }

    /** @param kept what is remembered of the person, null for an unknown one */
    Outcome hear(Incoming record, byte @Nullable [] kept) {
        TenantPerson person;
        try {
            person = TenantPerson.ofWire(record.key());
        } catch (IllegalArgumentException | NullPointerException notAKey) {
            return unreadable(record, UnreadableLimit.NOBODY, "");
        }
        try {
            var before = Remembered.fromBytes(kept);
            if (record.topic().equals(Topic.WATCH.wireName())) {
                var told = watchWords.tell(record, person, before);
                return word(told.step(), told.event(), told.next());
            }
            var opened = seal.open(record.place(), record.value());
            return HandedWord.isOne(opened)
                    ? handedWord(HandedWord.decode(opened, person), person, before)
                    : event(LogEvent.of(opened, person), person, before);
        } catch (UnsealException | UnreadableRecordException | RuntimeException failure) {
            return unreadable(record, person, "");
        }
    }

    /** A word of another state. */
    private Outcome handedWord(PersonEvent word, TenantPerson person, Remembered before) {
        var step = policies.live(person.tenant()).logic().advance(before.person(), word, new Heard.Silence());
        return word(step, word, new Remembered(step.next(), before.attention()));
    }

    /** What a word without text came to, from the desk or from another state. */
    private Outcome word(Step step, PersonEvent word, Remembered next) {
        var attention = step.alert()
                .map(raised -> next.attention().alerted(word.receivedAt(), raised))
                .orElse(next.attention());
        var outgoing = new ArrayList<Outgoing>(2);
        step.alert()
                .ifPresent(raised -> outgoing.add(Outgoing.alert(new Alert(
                        TenantPerson.ofWire(raised.person().value()),
                        TenantPerson.ofWire(word.account().value()),
                        "",
                        raised,
                        new Alert.Times(raised.at(), word.receivedAt(), clock.instant()),
                        Optional.empty()))));
        outgoing.addAll(Handovers.of(step, null));
        return new Outcome(Optional.of(new Remembered(step.next(), attention)), outgoing);
    }

    private Outcome event(LogEvent event, TenantPerson person, Remembered before) {
        var turns = turnsBefore(event, person);
        var live = policies.live(person.tenant());
        var heard = live.logic()
                .read(
                        event.understood(),
                        turns.stream().map(ContextTurn::asTurn).toList());
        var step = live.logic().advance(before.person(), event.understood(), heard);
        policies.trial(person.tenant()).ifPresent(trial -> tryOut(trial, live, before, event, heard, step));
        remember(event, person);
        var received = event.accepted().received();
        var attention = step.alert()
                .map(raised -> before.attention().alerted(received, raised))
                .orElse(before.attention());
        var outgoing = new ArrayList<Outgoing>(2);
        step.alert().ifPresent(raised -> outgoing.add(Outgoing.alert(alert(raised, event, step, turns))));
        if (attention.follows(received)) {
            var opening = Optional.of(attention.opening()).filter(id -> !id.isEmpty());
            outgoing.add(Outgoing.caseFact(new CaseFact(person, opening, event.accepted())));
        }
        outgoing.addAll(Handovers.of(step, event.accepted()));
        var changed = step.next() != before.person() || !attention.equals(before.attention());
        return new Outcome(changed ? Optional.of(new Remembered(step.next(), attention)) : Optional.empty(), outgoing);
    }

    /** What the policy on trial would have done. It changes nothing, and its failure is its own. */
    private void tryOut(Policies.Trial trial, Grader live, Remembered before, LogEvent event, Heard heard, Step done) {
        try {
            var instead = trial.grader().logic().advance(before.person(), event.understood(), heard);
            if (done.wasGraded() || instead.wasGraded()) {
                trials.count(event.accepted().person().tenant(), new Trials.Asked(event, trial, live, done, instead));
            }
        } catch (RuntimeException failure) {
            LOG.warn("the policy on trial failed ({})", failure.getClass().getSimpleName());
        }
    }

    /** What policies on trial would have done otherwise since the last call. */
    List<ShadowTally> tallies(int partition) {
        return trials.take(partition);
    }

    private List<ContextTurn> turnsBefore(LogEvent event, TenantPerson person) {
        return event.understood().happening() instanceof Happening.Message message
                        && !message.conversation().isEmpty()
                ? context.before(
                        person, talk(event, message, person), event.accepted().received())
                : List.of();
    }

    /** Keeps a turn for what answers it. */
    void remember(LogEvent event) {
        remember(event, event.accepted().person());
    }

    private void remember(LogEvent event, TenantPerson person) {
        if (event.understood().happening() instanceof Happening.Message message
                && !message.conversation().isEmpty()) {
            context.add(
                    person,
                    talk(event, message, person),
                    new ContextTurn(
                            message.author(),
                            message.text(),
                            event.accepted().received(),
                            Optional.of(event.understood().reference())));
        }
    }

    /** Accounts of one person may call different talks by the same name. */
    private static String talk(LogEvent event, Happening.Message message, TenantPerson person) {
        var account = event.accepted().person();
        return account.equals(person) ? message.conversation() : account.wire() + '\n' + message.conversation();
    }

    private Alert alert(PersonAlert raised, LogEvent event, Step step, List<ContextTurn> turns) {
        var times = new Alert.Times(raised.at(), event.accepted().received(), clock.instant());
        return new Alert(
                TenantPerson.ofWire(raised.person().value()),
                event.accepted().person(),
                event.accepted().platformPersonId(),
                raised,
                times,
                Words.said(event.understood(), step.reading(), turns));
    }

    private Outcome unreadable(Incoming record, TenantPerson person, String platformPersonId) {
        Instant now = clock.instant();
        if (!limit.admits(person, now)) {
            return Outcome.NOTHING;
        }
        var policy = policies.live(person.tenant()).policy();
        return Outcome.only(Outgoing.alert(record.unreadable()
                .alert(
                        person,
                        platformPersonId,
                        policy.settings().unreadBand(),
                        policy.version(),
                        Unreadable.times(record.written(), now))));
    }
}
