package org.shouhu.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Band;
import org.shouhu.detection.person.About;
import org.shouhu.detection.person.AlertChange;
import org.shouhu.detection.person.AlertId;
import org.shouhu.detection.person.AlertReason;
import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.PersonAlert;
import org.shouhu.detection.person.PersonKey;

/**
 * The alert for a record that the stream cannot read: it may have been somebody's only message, so a human looks.
 *
 * @param topic where the record lies
 * @param partition of the topic
 * @param offset in the partition
 */
record Unreadable(String topic, int partition, long offset) {

    private static final String CODE = "unreadable_record";

    /**
     * @param person of the record's key
     * @param band as the policy grades what could not be read
     */
    Alert alert(TenantPerson person, String platformPersonId, Band band, String policy, Alert.Times times) {
        var event = new EventReference(topic, partition + "-" + offset);
        var id = new AlertId("alert-" + digest(person.wire() + '\n' + event.source() + '\n' + event.id()));
        var reason = new AlertReason(
                CODE, "有一条消息无法读取，请人工查看", "an event could not be read: please look", List.of(event.id()), true);
        var raised = new PersonAlert(
                id,
                id,
                new PersonKey(person.wire()),
                About.THE_PERSON,
                new PersonKey(person.wire()),
                List.of(),
                times.event(),
                event,
                band,
                AlertChange.OPENED,
                List.of(reason),
                List.of(),
                false,
                true,
                policy,
                Optional.empty());
        return new Alert(person, person, platformPersonId, raised, times, Optional.empty());
    }

    /** When only the time of the record is known. */
    static Alert.Times times(long recordMillis, Instant now) {
        var received = Instant.ofEpochMilli(Math.max(0, recordMillis));
        return new Alert.Times(received, received, now);
    }

    private static String digest(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}
