package org.shouhu.pipeline;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * How an accepted event lies, before sealing, in the value of a record: version (1 byte), received (8, milliseconds),
 * length of the platform's person id (2), that id, the CloudEvent.
 */
final class EventRecord {

    private static final byte VERSION = 1;
    private static final int SHORTEST = 1 + 8 + 2 + 2;

    private EventRecord() {}

    static byte[] encode(AcceptedEvent event) {
        var account = event.person().wire().getBytes(StandardCharsets.UTF_8);
        var id = event.platformPersonId().getBytes(StandardCharsets.UTF_8);
        if (id.length > Short.MAX_VALUE) {
            throw new IllegalArgumentException("a platform's person id has at most 32,767 bytes");
        }
        return ByteBuffer.allocate(SHORTEST + account.length + id.length + event.cloudEvent().length)
                .put(VERSION)
                .putLong(event.received().toEpochMilli())
                .putShort((short) account.length)
                .put(account)
                .putShort((short) id.length)
                .put(id)
                .put(event.cloudEvent())
                .array();
    }

    /** @throws UnreadableRecordException when the bytes have another form */
    static AcceptedEvent decode(byte[] bytes) throws UnreadableRecordException {
        if (bytes.length < SHORTEST || bytes[0] != VERSION) {
            throw new UnreadableRecordException("not an event of a known version");
        }
        try {
            var buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
            var received = Instant.ofEpochMilli(buffer.getLong());
            var account = TenantPerson.ofWire(shortText(buffer));
            var id = shortText(buffer);
            return new AcceptedEvent(account, id, Arrays.copyOfRange(bytes, buffer.position(), bytes.length), received);
        } catch (BufferUnderflowException | IndexOutOfBoundsException cutShort) {
            throw new UnreadableRecordException("an event cut short");
        } catch (IllegalArgumentException strange) {
            throw new UnreadableRecordException("an event of no known person");
        }
    }

    private static String shortText(ByteBuffer buffer) {
        var length = buffer.getShort();
        var text = new String(buffer.array(), buffer.position(), length, StandardCharsets.UTF_8);
        buffer.position(buffer.position() + length);
        return text;
    }
}
