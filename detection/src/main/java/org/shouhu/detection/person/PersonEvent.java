package org.shouhu.detection.person;

import java.time.Instant;

/**
 * Something that happened, about one person.
 *
 * @param reference what makes a repetition recognisable
 * @param person whom it is about, qualified by tenant
 * @param account which of the person's accounts it came from; the person's own key unless another account was joined
 * @param type the CloudEvents type
 * @param occurredAt when it happened by the platform's clock; the received time where the platform does not say
 * @param receivedAt when Shouhu received it
 * @param happening what happened
 */
public record PersonEvent(
        EventReference reference,
        PersonKey person,
        PersonKey account,
        String type,
        Instant occurredAt,
        Instant receivedAt,
        Happening happening) {

    /** An event from the person's own account. */
    public PersonEvent(
            EventReference reference,
            PersonKey person,
            String type,
            Instant occurredAt,
            Instant receivedAt,
            Happening happening) {
        this(reference, person, person, type, occurredAt, receivedAt, happening);
    }

    /** Whether it came from another account than the person's own. */
    boolean ofAnotherAccount() {
        return !account.equals(person);
    }

    /** The same event, from another account of the person. */
    public PersonEvent from(PersonKey other) {
        return other.equals(account)
                ? this
                : new PersonEvent(reference, person, other, type, occurredAt, receivedAt, happening);
    }

    /** The same event, to be judged in the light of another state. */
    PersonEvent handedTo(PersonKey other) {
        return new PersonEvent(reference, other, account, type, occurredAt, receivedAt, happening);
    }

    /** What follows from this event for another state. */
    Handover following(PersonKey other, String mark, Happening happening) {
        EventReference next = new EventReference(reference.source(), reference.id() + "~" + mark);
        return new Handover(
                other, new PersonEvent(next, other, "shouhu.between.v1", occurredAt, receivedAt, happening));
    }
}
