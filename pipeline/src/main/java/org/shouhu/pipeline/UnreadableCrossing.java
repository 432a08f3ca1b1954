package org.shouhu.pipeline;

import java.util.Optional;

/**
 * A record on its way to the desk that does not open or cannot be understood.
 *
 * @param person whom it is about, as far as its key tells
 * @param reason why, in one sentence; holds none of the content
 */
public record UnreadableCrossing(
        String topic, int partition, long offset, Optional<TenantPerson> person, String reason) {}
