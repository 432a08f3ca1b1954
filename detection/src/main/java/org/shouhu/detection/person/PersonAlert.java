package org.shouhu.detection.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhu.detection.Band;

/**
 * A human must look.
 *
 * @param id made from person and event: a replay makes the same
 * @param opening id of the person's open alert, which this one opens or changes
 * @param person whom it is about
 * @param about whether that is the person of the event or somebody the event speaks of
 * @param toldBy the person of the event
 * @param accounts other accounts that count as the person's; may be empty
 * @param at when the event happened, skew corrected
 * @param event the event that raised it
 * @param band how urgent, CONCERN or more
 * @param change what it does to the open alert
 * @param reasons why, the most serious first; at least one
 * @param humanReport whether a human reported it: straight to the queue, whatever the band
 * @param unread whether something could not be read or graded and a human must look for that reason
 * @param policy version of the policy that graded it
 * @param behind earlier events that it rests on, oldest first, without the event that raised it; may be empty
 * @param group ties the alerts of persons who agreed to die together, empty outside a group
 */
public record PersonAlert(
        AlertId id,
        AlertId opening,
        PersonKey person,
        About about,
        PersonKey toldBy,
        List<PersonKey> accounts,
        Instant at,
        EventReference event,
        Band band,
        AlertChange change,
        List<AlertReason> reasons,
        List<EventBehind> behind,
        boolean humanReport,
        boolean unread,
        String policy,
        Optional<GroupId> group) {

    public PersonAlert {
        reasons = List.copyOf(reasons);
        // An alert that an earlier version wrote says nothing of these two.
        accounts = accounts == null ? List.of() : List.copyOf(accounts);
        behind = behind == null ? List.of() : List.copyOf(behind);
    }
}
