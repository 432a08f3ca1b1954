package org.shouhu.pipeline;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The brokers, embedded or an operator's own, with the key that seals what goes through them.
 *
 * @param bootstrapServers {@code host:port}, several with commas between
 * @param key seals everything readable
 */
public record Brokers(String bootstrapServers, StreamKey key) {

    /** Partitions of each topic when they are created: the most threads that can share the work. */
    public static final int DEFAULT_PARTITIONS = 4;

    /**
     * Creates the topics that are missing; leaves the others as they are.
     *
     * @param partitions of each new topic, 1 or more
     * @param patience how long the brokers may take to answer
     * @throws IllegalStateException when the brokers do not answer in time or refuse
     */
    public void createMissingTopics(int partitions, Duration patience) {
        var timeout = Math.toIntExact(patience.toMillis());
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
        try (var admin = Admin.create(settings)) {
            var present = admin.listTopics().names().get(timeout, TimeUnit.MILLISECONDS);
            var missing = Arrays.stream(Topic.values())
                    .filter(topic -> !present.contains(topic.wireName()))
                    .map(topic -> topic.asNew(partitions))
                    .toList();
            for (var created : admin.createTopics(missing).values().values()) {
                try {
                    created.get(timeout, TimeUnit.MILLISECONDS);
                } catch (ExecutionException refused) {
                    // Another instance was faster.
                    if (!(refused.getCause() instanceof TopicExistsException)) {
                        throw refused;
                    }
                }
            }
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("the topics could not be created: do the brokers run?", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the topics", interrupted);
        }
    }
}
