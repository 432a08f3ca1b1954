package org.shouhu.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics between desk and stream. */
public enum Topic {
    /** Accepted events as they came, sealed; read by the stream alone. */
    EVENTS("shouhu.events", Duration.ofHours(1)),
    /** Alerts, sealed, on their way to the desk. */
    ALERTS("shouhu.alerts", Duration.ofDays(7)),
    /** Events of persons with an alert or a watch, sealed, on their way to the desk. */
    CASE_FACTS("shouhu.case-facts", Duration.ofDays(7)),
    /**
     * What the desk tells the stream about persons, sealed. Not compacted by person: each word counts, and the state
     * that they build keeps them for good.
     */
    WATCH("shouhu.watch", Duration.ofDays(30)),
    /** What one person's event means for another person's state (joined accounts), sealed; within the stream. */
    HANDED_OVER("shouhu.handed-over", Duration.ofHours(1)),
    /**
     * Which policies the desk put in force, sealed, every one that ever was: a stream that starts again finds the latest
     * that it can use even if a later one cannot be read.
     */
    POLICY("shouhu.policy", Duration.ofDays(3_650)),
    /** What a policy on trial would have done otherwise, counted, sealed, on its way to the desk. */
    SHADOW("shouhu.shadow", Duration.ofDays(7));

    private final String wireName;
    private final Duration retention;

    Topic(String wireName, Duration retention) {
        this.wireName = wireName;
        this.retention = retention;
    }

    /** The topic's name in Kafka. */
    public String wireName() {
        return wireName;
    }

    /** How long a record is kept after it was written. */
    public Duration retention() {
        return retention;
    }

    /**
     * The topic as it is created when it is missing.
     *
     * @param partitions 1 or more; all topics must have the same number, since they are read side by side
     */
    NewTopic asNew(int partitions) {
        return new NewTopic(wireName, Optional.of(partitions), Optional.empty()).configs(settings());
    }

    private Map<String, String> settings() {
        // A record goes with its segment: segments of a sixth of the retention keep it at most a sixth longer.
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", Long.toString(retention.toMillis()),
                "segment.ms", Long.toString(retention.toMillis() / 6));
    }
}
