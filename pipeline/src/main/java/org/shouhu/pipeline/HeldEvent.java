package org.shouhu.pipeline;

import org.shouhu.detection.person.PersonEvent;

/**
 * An event that the log still holds.
 *
 * @param accepted as intake wrote it
 * @param understood what it says
 */
public record HeldEvent(AcceptedEvent accepted, PersonEvent understood) {

    @Override
    public String toString() {
        return "HeldEvent[person=" + accepted.person() + ", content=[withheld]]";
    }
}
