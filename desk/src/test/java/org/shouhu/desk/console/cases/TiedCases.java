package org.shouhu.desk.console.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Groups;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.console.DeskPages;
import org.shouhu.desk.identity.PersonRefs;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.AlertDraft;
import org.shouhu.desk.triage.AlertSource;
import org.shouhu.desk.triage.Alerts;
import org.shouhu.desk.triage.Lane;
import org.shouhu.desk.triage.Queue;
import org.shouhu.desk.triage.QueueItem;
import org.shouhu.desk.triage.Raised;
import org.shouhu.detection.Band;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that may be tied, each on a desk of its own, and those who tie them. */
abstract class TiedCases extends DeskPages {

    @Autowired
    Alerts alerts;

    @Autowired
    Queue queue;

    @Autowired
    Groups groups;

    @Autowired
    Timeline timeline;

    @Autowired
    PersonRefs persons;

    /** Each test has a desk of its own. */
    final Tenant tenant = new Tenant("t" + UUID.randomUUID().toString().substring(0, 8));

    final String lin = "lin-" + tenant;
    final String chen = "chen-" + tenant;

    @BeforeEach
    void people() {
        add(lin, tenant, lin, Role.INTERVENER, null);
        add(chen, tenant, chen, Role.LEAD, null);
        add("he-" + tenant, tenant, "he-" + tenant, Role.SUPERVISOR, null);
    }

    final List<QueueItem> waiting() {
        return queue.waiting(tenant, Lane.QUEUE, 100);
    }

    final List<String> ties(Episode episode) {
        return timeline.read(tenant, episode.id()).stream()
                .filter(line -> line.kind() == TimelineKind.TIE)
                .map(line -> line.fact("tie"))
                .toList();
    }

    final Episode raise(String account, Band band, AlertSource source) {
        return episode(alerts.raise(draft(tenant, account, band, source, false)));
    }

    static Episode episode(Raised raised) {
        return switch (raised) {
            case Raised.Queued queued -> queued.episode();
            case Raised.KnownAlready known -> known.episode();
        };
    }

    final AlertDraft draft(Tenant where, String account, Band band, AlertSource source, boolean drill) {
        Instant now = Instant.now();
        return new AlertDraft(
                where,
                UUID.randomUUID().toString(),
                persons.of(where, account),
                band,
                source,
                List.of("active_ideation"),
                null,
                drill,
                now,
                now,
                now);
    }
}
