package org.shouhu.pipeline;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.shouhu.detection.person.Happening;

/**
 * Whether the desk follows a person live: while an alert is fresh, a case is open or an observation runs.
 *
 * @param caseOpen whether the desk has a case open
 * @param alertUntil until when the latest alert counts as fresh though the desk has not spoken, epoch milliseconds
 * @param observedUntil end of the observation, epoch milliseconds
 */
record Attention(boolean caseOpen, long alertUntil, long observedUntil) {

    static final Attention NONE = new Attention(false, 0, 0);

    /** Encoded length, in bytes. */
    static final int LENGTH = 1 + 8 + 8;

    /** How long an alert is followed without a word from the desk: a desk that was away a day still finds the talk. */
    private static final Duration FRESH = Duration.ofDays(2);

    boolean follows(Instant now) {
        var moment = now.toEpochMilli();
        return caseOpen || moment < alertUntil || moment < observedUntil;
    }

    Attention alerted(Instant at) {
        return new Attention(caseOpen, Math.max(alertUntil, at.plus(FRESH).toEpochMilli()), observedUntil);
    }

    /** After a word of the desk. */
    Attention told(Happening.Watched word) {
        return switch (word.kind()) {
            case CASE_OPENED, REPORT_FILED -> new Attention(true, alertUntil, observedUntil);
            case CASE_CLOSED -> new Attention(false, 0, observedUntil);
            case ALERT_DECLINED -> new Attention(caseOpen, 0, observedUntil);
            case OBSERVATION_STARTED ->
                new Attention(
                        caseOpen,
                        alertUntil,
                        word.until().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE));
            case OBSERVATION_ENDED -> new Attention(caseOpen, alertUntil, 0);
            case ACCOUNTS_JOINED, ACCOUNTS_SPLIT -> this;
        };
    }

    void writeTo(ByteBuffer buffer) {
        buffer.put((byte) (caseOpen ? 1 : 0)).putLong(alertUntil).putLong(observedUntil);
    }

    static Attention readFrom(ByteBuffer buffer) {
        return new Attention(buffer.get() != 0, buffer.getLong(), buffer.getLong());
    }
}
