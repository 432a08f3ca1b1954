package org.shouhu.pipeline;

import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.Heard;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.Step;
import org.shouhu.detection.person.WatchKind;

/** Takes what the desk tells into a person's state. */
final class WatchWords {

    private static final String TYPE = "shouhu.watch.instructed.v1";

    private final Policies policies;
    private final SealedStream seal;

    WatchWords(Policies policies, SealedStream seal) {
        this.policies = policies;
        this.seal = seal;
    }

    /**
     * What a word came to.
     *
     * @param next what to remember, the attention as the word leaves it
     */
    record Told(Step step, PersonEvent event, Remembered next) {}

    Told tell(Incoming record, TenantPerson person, Remembered before)
            throws UnsealException, UnreadableRecordException {
        var instruction = Json.read(seal.open(record.place(), record.value()), WatchInstruction.class);
        var word = new Happening.Watched(
                instruction.kind(),
                instruction.until(),
                instruction.other().map(other -> new PersonKey(other.wire())),
                instruction.band());
        var event = new PersonEvent(
                new EventReference(Topic.WATCH.wireName(), instruction.id()),
                new PersonKey(person.wire()),
                TYPE,
                instruction.at(),
                instruction.at(),
                word);
        var step = policies.live(person.tenant()).logic().advance(before.person(), event, new Heard.Silence());
        var known = step.next() == before.person() && instruction.kind() != WatchKind.ALERT_DECLINED;
        var attention = known ? before.attention() : before.attention().told(word);
        return new Told(step, event, new Remembered(step.next(), attention));
    }
}
