package org.shouhu.detection.person;

import java.time.Instant;

/**
 * Something that happened, about one person.
 *
 * @param reference what makes a repetition recognisable
 * @param person whom it is about, qualified by tenant
 * @param type the CloudEvents type
 * @param occurredAt when it happened by the platform's clock; the received time where the platform does not say
 * @param receivedAt when Shouhu received it
 * @param happening what happened
 */
public record PersonEvent(
        EventReference reference,
        PersonKey person,
        String type,
        Instant occurredAt,
        Instant receivedAt,
        Happening happening) {}
