package org.shouhu.desk.console.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.triage.Escalation;
import org.shouhu.desk.triage.QueueItem;
import org.shouhu.desk.triage.Sifting;

/**
 * The queue as its page shows it.
 *
 * @param companions for each waiting case of a group, who else is in it
 * @param escalations deadlines that passed and that this reader is told of
 * @param unreached persons to whom police were sent and whom nobody has reached yet
 * @param secondReadings declined items that this reader is asked to read again
 * @param names of staff by login
 */
public record QueueView(
        List<QueueItem> waiting,
        List<QueueItem> sifting,
        List<QueueItem> held,
        Map<CaseId, List<PersonRef>> companions,
        List<Escalation> escalations,
        List<Episode> unreached,
        List<Sifting.SecondReading> secondReadings,
        Stats stats,
        Map<String, String> names) {

    /**
     * The line above the queue.
     *
     * @param longestSince since when the first has waited; null when nobody waits
     * @param inTimePercent share of the last day's cases decided, and where needed reported, within ten minutes; null
     *     when there were none
     */
    public record Stats(
            int waiting,
            @Nullable Instant longestSince,
            @Nullable Integer inTimePercent,
            int onDuty) {}

    /** Who else is in the group of a waiting case. */
    public List<PersonRef> with(CaseId caseId) {
        return companions.getOrDefault(caseId, List.of());
    }

    /** A colleague's name, or their login when they left. */
    public String name(@Nullable String login) {
        return login == null ? "" : names.getOrDefault(login, login);
    }
}
