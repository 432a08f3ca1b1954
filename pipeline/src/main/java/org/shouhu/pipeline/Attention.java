package org.shouhu.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.PersonAlert;

/**
 * Whether the desk follows a person live: while an alert is fresh, a case is open or an observation runs.
 *
 * @param caseOpen whether the desk has a case open
 * @param alertUntil until when the latest alert counts as fresh though the desk has not spoken, epoch milliseconds
 * @param observedUntil end of the observation, epoch milliseconds
 * @param opening id of the person's open alert, empty when there is none
 */
record Attention(boolean caseOpen, long alertUntil, long observedUntil, String opening) {

    static final Attention NONE = new Attention(false, 0, 0, "");

    /** How long an alert is followed without a word from the desk: a desk that was away a day still finds the talk. */
    private static final Duration FRESH = Duration.ofDays(2);

    boolean follows(Instant now) {
        var moment = now.toEpochMilli();
        return caseOpen || moment < alertUntil || moment < observedUntil;
    }

    Attention alerted(Instant at, PersonAlert alert) {
        var id = switch (alert.about()) {
            case THE_PERSON -> alert.opening().value();
            case SOMEBODY_ELSE -> opening;
        };
        return new Attention(caseOpen, Math.max(alertUntil, at.plus(FRESH).toEpochMilli()), observedUntil, id);
    }

    /** After a word of the desk. */
    Attention told(Happening.Watched word) {
        return switch (word.kind()) {
            case CASE_OPENED, REPORT_FILED -> new Attention(true, alertUntil, observedUntil, opening);
            case CASE_CLOSED -> new Attention(false, 0, observedUntil, "");
            case ALERT_DECLINED -> new Attention(caseOpen, 0, observedUntil, "");
            case OBSERVATION_STARTED ->
                new Attention(
                        caseOpen,
                        alertUntil,
                        word.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE),
                        opening);
            case OBSERVATION_ENDED -> new Attention(caseOpen, alertUntil, 0, opening);
            case ACCOUNTS_JOINED, ACCOUNTS_SPLIT, JOINED_TO, SPLIT_FROM, SOMEBODY_ELSE_CLOSED -> this;
        };
    }

    /** Encoded length, in bytes. */
    int length() {
        return 1 + 8 + 8 + 1 + opening.length();
    }

    void writeTo(ByteBuffer buffer) {
        buffer.put((byte) (caseOpen ? 1 : 0))
                .putLong(alertUntil)
                .putLong(observedUntil)
                .put((byte) opening.length())
                .put(opening.getBytes(StandardCharsets.US_ASCII));
    }

    static Attention readFrom(ByteBuffer buffer) {
        var caseOpen = buffer.get() != 0;
        var alertUntil = buffer.getLong();
        var observedUntil = buffer.getLong();
        var opening = new byte[buffer.get()];
        buffer.get(opening);
        return new Attention(caseOpen, alertUntil, observedUntil, new String(opening, StandardCharsets.US_ASCII));
    }
}
