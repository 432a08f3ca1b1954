package org.shouhu.desk.intake;

import org.shouhu.pipeline.StreamHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says whether events are heard. Reports are taken all the same. */
@Component("hearing")
class StreamHealthIndicator implements HealthIndicator {

    private final StreamConfiguration.Running running;

    StreamHealthIndicator(StreamConfiguration.Running running) {
        this.running = running;
    }

    @Override
    public Health health() {
        return running.health()
                .map(health -> (health.state() == StreamHealth.State.RUNNING
                                        || health.state() == StreamHealth.State.RECOVERING
                                ? Health.up()
                                : Health.down())
                        .withDetail("state", health.state())
                        .withDetail("lag", health.lag())
                        .build())
                .orElseGet(() -> Health.down().withDetail("state", "starting").build());
    }
}
