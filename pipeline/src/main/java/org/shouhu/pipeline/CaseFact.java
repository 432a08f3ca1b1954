package org.shouhu.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Something that happened to a person who has an alert, a case or a watch: a turn of the talk (the agent's too), an
 * order, a parcel, a sign of life.
 *
 * @param person whose case it belongs to
 * @param alert id of the person's open alert. Facts and alerts cross side by side: a fact may come a moment before its
 *     alert has become a case, and must then wait for it rather than be dropped. Empty when another reason (a report, an
 *     observation) makes the desk follow
 * @param event what happened, from this or a joined account
 */
public record CaseFact(TenantPerson person, Optional<String> alert, AcceptedEvent event) {

    byte[] toBytes() {
        var opening = alert.orElse("").getBytes(StandardCharsets.US_ASCII);
        var record = EventRecord.encode(event);
        return ByteBuffer.allocate(1 + opening.length + record.length)
                .put((byte) opening.length)
                .put(opening)
                .put(record)
                .array();
    }

    /** @throws UnreadableRecordException when the bytes have another form */
    static CaseFact fromBytes(TenantPerson person, byte[] bytes) throws UnreadableRecordException {
        if (bytes.length == 0 || bytes[0] < 0 || 1 + bytes[0] > bytes.length) {
            throw new UnreadableRecordException("not a case fact");
        }
        var start = 1 + bytes[0];
        var opening = new String(bytes, 1, bytes[0], StandardCharsets.US_ASCII);
        return new CaseFact(
                person,
                opening.isEmpty() ? Optional.empty() : Optional.of(opening),
                EventRecord.decode(Arrays.copyOfRange(bytes, start, bytes.length)));
    }
}
