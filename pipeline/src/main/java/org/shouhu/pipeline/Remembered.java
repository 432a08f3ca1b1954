package org.shouhu.pipeline;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.person.PersonState;

/**
 * What the stream keeps of a person, without text: version (1 byte), {@link Attention}, the person's state.
 *
 * @param person the state as detection knows it
 * @param attention whether the desk follows
 */
record Remembered(PersonState person, Attention attention) {

    static final Remembered NOTHING = new Remembered(PersonState.UNKNOWN, Attention.NONE);

    private static final byte VERSION = 1;

    byte[] toBytes() {
        var state = person.toBytes();
        var buffer = ByteBuffer.allocate(1 + attention.length() + state.length).put(VERSION);
        attention.writeTo(buffer);
        return buffer.put(state).array();
    }

    /** @throws UnreadableRecordException when the bytes are no such state; never treat that as an unknown person */
    static Remembered fromBytes(byte @Nullable [] bytes) throws UnreadableRecordException {
        if (bytes == null) {
            return NOTHING;
        }
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new UnreadableRecordException("not a person's state of a known version");
        }
        try {
            var buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
            var attention = Attention.readFrom(buffer);
            var state = Arrays.copyOfRange(bytes, buffer.position(), bytes.length);
            return new Remembered(PersonState.fromBytes(state), attention);
        } catch (IllegalArgumentException | BufferUnderflowException | NegativeArraySizeException strange) {
            throw new UnreadableRecordException("not a readable person's state");
        }
    }
}
