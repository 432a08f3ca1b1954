package org.shouhu.pipeline;

import java.time.Instant;

/**
 * An event that intake has checked and is about to write to the log.
 *
 * @param person whom it is about; for a turn of a talk, the customer, whoever wrote the turn
 * @param platformPersonId the platform's own reference of the person, at most 32,767 bytes of UTF-8; sealed in the log,
 *     so that an alert can carry it to the vault
 * @param cloudEvent the CloudEvent in its JSON form (design, section 6.1), UTF-8; not copied, not to be changed after
 * @param received when intake took it, by the desk's clock; milliseconds are kept
 */
public record AcceptedEvent(TenantPerson person, String platformPersonId, byte[] cloudEvent, Instant received) {

    @Override
    public String toString() {
        return "AcceptedEvent[person=" + person + ", received=" + received + ", content=[withheld]]";
    }
}
