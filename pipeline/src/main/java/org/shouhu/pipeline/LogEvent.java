package org.shouhu.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.shouhu.detection.person.EventParser;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.ParsedEvent;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;

/**
 * An event as the stream reads it from the log.
 *
 * @param accepted as intake wrote it
 * @param understood what it says
 */
record LogEvent(AcceptedEvent accepted, PersonEvent understood) {

    /**
     * Opens and reads a record.
     *
     * @param key whose record it is; for a joined account's event, the person's own key rather than the account's
     * @throws UnsealException when it does not open
     * @throws UnreadableRecordException when it opens and cannot be understood
     */
    static LogEvent read(SealedStream seal, Place place, TenantPerson key, byte[] sealed)
            throws UnsealException, UnreadableRecordException {
        return of(seal.open(place, sealed), key);
    }

    /** Reads a record that was opened. */
    static LogEvent of(byte[] opened, TenantPerson key) throws UnreadableRecordException {
        var accepted = EventRecord.decode(opened);
        // Intake has named the person already: whatever reference stands in the event is this person.
        var person = new PersonKey(key.wire());
        var plain = PlainEvents.read(accepted.cloudEvent(), person, accepted.received());
        var event = plain.isPresent() ? plain.get() : parsed(accepted, key.tenant(), person);
        return new LogEvent(accepted, event.from(new PersonKey(accepted.person().wire())));
    }

    private static PersonEvent parsed(AcceptedEvent accepted, String tenant, PersonKey person)
            throws UnreadableRecordException {
        var parser = new EventParser((platform, reference) -> person);
        var json = new String(accepted.cloudEvent(), StandardCharsets.UTF_8);
        return switch (parser.parse(json, tenant, Optional.of(accepted.received()))) {
            case ParsedEvent.Understood understood
            when understood.event().happening() instanceof Happening.Watched ->
                throw new UnreadableRecordException("a word that only the desk may say");
            case ParsedEvent.Understood understood -> understood.event();
            case ParsedEvent.UnknownType unknown -> throw new UnreadableRecordException("an event of an unknown type");
            case ParsedEvent.Malformed malformed -> throw new UnreadableRecordException("not an event of the contract");
        };
    }
}
