package org.shouhu.desk.console.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Disposition;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Groups;
import org.shouhu.desk.casework.Stage;
import org.shouhu.desk.console.page.Names;
import org.shouhu.desk.roster.Duty;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.triage.Clocks;
import org.shouhu.desk.triage.Escalation;
import org.shouhu.desk.triage.Lane;
import org.shouhu.desk.triage.Queue;
import org.shouhu.desk.triage.QueueItem;
import org.shouhu.desk.triage.Sifting;
import org.springframework.stereotype.Component;

/** Puts together what the queue's page shows to one reader. */
@Component
class QueueViews {

    private static final int ROWS = 100;
    private static final int HELD_ROWS = 50;
    private static final int LOOKED_AT = 200;
    private static final Duration IN_TIME = Duration.ofMinutes(10);
    private static final Duration MEASURED = Duration.ofDays(1);
    private static final int PERCENT = 100;

    private final Queue queue;
    private final Sifting sifting;
    private final Clocks clocks;
    private final Cases cases;
    private final Groups groups;
    private final Duty duty;
    private final Names names;
    private final Clock clock;

    QueueViews(
            Queue queue,
            Sifting sifting,
            Clocks clocks,
            Cases cases,
            Groups groups,
            Duty duty,
            Names names,
            Clock clock) {
        this.queue = queue;
        this.sifting = sifting;
        this.clocks = clocks;
        this.cases = cases;
        this.groups = groups;
        this.duty = duty;
        this.names = names;
        this.clock = clock;
    }

    QueueView of(Staff reader) {
        List<QueueItem> waiting = queue.waiting(reader.tenant(), Lane.QUEUE, ROWS);
        List<QueueItem> sifted = queue.waiting(reader.tenant(), Lane.SIFTING, ROWS);
        List<QueueItem> held = queue.held(reader.tenant(), HELD_ROWS);
        List<Episode> recent = cases.recent(reader.tenant(), LOOKED_AT);
        return new QueueView(
                waiting,
                sifted,
                held,
                groups.companions(Stream.of(waiting, sifted)
                        .flatMap(List::stream)
                        .map(QueueItem::caseId)
                        .toList()),
                escalations(reader, held),
                recent.stream()
                        .filter(episode -> episode.stage() != Stage.CLOSED && episode.awaitsContact())
                        .toList(),
                sifting.secondReadings(reader.tenant(), reader.login()),
                stats(reader, waiting, recent),
                names.of(reader.tenant()));
    }

    /** A holder hears of their own, a lead of what reached leads, a supervisor of everything that reached the two. */
    private List<Escalation> escalations(Staff reader, List<QueueItem> held) {
        return clocks.openEscalations(reader.tenant()).stream()
                .filter(escalation -> switch (escalation.addressee()) {
                    case HOLDER ->
                        held.stream()
                                .anyMatch(item -> item.caseId().equals(escalation.caseId())
                                        && reader.login().equals(item.claimedBy()));
                    case LEAD -> reader.role() == Role.LEAD || reader.role() == Role.SUPERVISOR;
                    case SUPERVISOR -> reader.role() == Role.SUPERVISOR;
                })
                .toList();
    }

    private QueueView.Stats stats(Staff reader, List<QueueItem> waiting, List<Episode> recent) {
        Instant longest = waiting.stream()
                .map(QueueItem::waitingSince)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new QueueView.Stats(
                waiting.size(),
                longest,
                inTimePercent(recent),
                duty.onDuty(reader.tenant()).size());
    }

    private @Nullable Integer inTimePercent(List<Episode> recent) {
        Instant now = clock.instant();
        int counted = 0;
        int inTime = 0;
        for (Episode episode : recent) {
            Duration age = Duration.between(episode.openedAt(), now);
            if (episode.drill() || age.compareTo(MEASURED) > 0) {
                continue;
            }
            Instant done = done(episode);
            boolean ran =
                    done != null && Duration.between(episode.openedAt(), done).compareTo(IN_TIME) <= 0;
            if (done != null || age.compareTo(IN_TIME) > 0) {
                counted++;
                inTime += ran ? 1 : 0;
            }
        }
        return counted == 0 ? null : Math.round((float) PERCENT * inTime / counted);
    }

    private static @Nullable Instant done(Episode episode) {
        return episode.disposition() == Disposition.POLICE_NOW ? episode.policeSentAt() : episode.disposedAt();
    }
}
