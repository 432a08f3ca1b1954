package org.shouhu.pipeline;

import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** Reads from the stream's own measures how many events wait. */
final class StreamLag {

    private StreamLag() {}

    static long of(Map<MetricName, ? extends Metric> measures) {
        var lag = 0.0;
        for (var measure : measures.values()) {
            var name = measure.metricName();
            if (name.name().equals("records-lag")
                    && Topic.EVENTS.wireName().equals(name.tags().get("topic"))
                    && measure.metricValue() instanceof Double waiting
                    && waiting > 0) {
                lag += waiting;
            }
        }
        return (long) lag;
    }
}
