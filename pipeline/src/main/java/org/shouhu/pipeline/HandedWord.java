package org.shouhu.pipeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.GroupId;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.PersonState;

/**
 * What one state tells another: how it lies, before sealing, in a record that is handed over. Its first byte tells it
 * from an event ({@link EventRecord}).
 *
 * @param source source of the event from which it follows
 * @param id its own id: the same word always has the same
 * @param at when the event happened
 * @param received when intake took the event
 * @param about the account or person that the word is about, empty where it is about nobody else
 * @param remembered an account's state, null where it is another word
 * @param group the group, empty where it is another word
 */
record HandedWord(
        String source,
        String id,
        Instant at,
        Instant received,
        Optional<String> about,
        byte @Nullable [] remembered,
        Optional<String> group) {

    private static final byte MARK = 2;
    private static final String TYPE = "shouhu.between.v1";

    static boolean isOne(byte[] plain) {
        return plain.length > 0 && plain[0] == MARK;
    }

    static byte[] encode(PersonEvent event, Happening.Between between) {
        var reference = event.reference();
        var word = switch (between) {
            case Happening.AccountHistory history ->
                new HandedWord(
                        reference.source(),
                        reference.id(),
                        event.occurredAt(),
                        event.receivedAt(),
                        Optional.of(history.account().value()),
                        history.remembered().toBytes(),
                        Optional.empty());
            case Happening.PactSought sought ->
                new HandedWord(
                        reference.source(),
                        reference.id(),
                        event.occurredAt(),
                        event.receivedAt(),
                        Optional.of(sought.person().value()),
                        null,
                        Optional.empty());
            case Happening.Tied tied ->
                new HandedWord(
                        reference.source(),
                        reference.id(),
                        event.occurredAt(),
                        event.receivedAt(),
                        Optional.empty(),
                        null,
                        Optional.of(tied.group().value()));
        };
        var json = Json.write(word);
        var bytes = new byte[json.length + 1];
        bytes[0] = MARK;
        System.arraycopy(json, 0, bytes, 1, json.length);
        return bytes;
    }

    /** @throws UnreadableRecordException when the bytes have another form */
    static PersonEvent decode(byte[] plain, TenantPerson to) throws UnreadableRecordException {
        var word = Json.read(Arrays.copyOfRange(plain, 1, plain.length), HandedWord.class);
        try {
            return new PersonEvent(
                    new EventReference(word.source, word.id),
                    new PersonKey(to.wire()),
                    TYPE,
                    word.at,
                    word.received,
                    word.happening());
        } catch (IllegalArgumentException strange) {
            throw new UnreadableRecordException("a word between states that cannot be understood");
        }
    }

    private Happening.Between happening() {
        if (group.isPresent()) {
            return new Happening.Tied(new GroupId(group.get()));
        }
        var who = new PersonKey(about.orElseThrow(() -> new IllegalArgumentException("a word about nobody")));
        return remembered == null
                ? new Happening.PactSought(who)
                : new Happening.AccountHistory(who, PersonState.fromBytes(remembered));
    }

    @Override
    public String toString() {
        return "HandedWord[withheld]";
    }
}
