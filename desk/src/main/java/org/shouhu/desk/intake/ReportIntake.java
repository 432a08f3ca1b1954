package org.shouhu.desk.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.identity.PersonRefs;
import org.shouhu.desk.triage.AlertDraft;
import org.shouhu.desk.triage.Alerts;
import org.shouhu.desk.triage.Raised;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Utterance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what a human reports, in the desk's own transaction: no stream, no broker and no model stands between a
 * report and the queue.
 */
@Service
public class ReportIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ReportIntake.class);

    private final PersonRefs persons;
    private final Alerts alerts;
    private final Timeline timeline;
    private final Talks talks;
    private final Identification identification;
    private final WatchOutbox watch;
    private final Detector detector;
    private final Clock clock;

    ReportIntake(
            PersonRefs persons,
            Alerts alerts,
            Timeline timeline,
            Talks talks,
            Identification identification,
            WatchOutbox watch,
            Detector detector,
            Clock clock) {
        this.persons = persons;
        this.alerts = alerts;
        this.timeline = timeline;
        this.talks = talks;
        this.identification = identification;
        this.watch = watch;
        this.detector = detector;
        this.clock = clock;
    }

    /** Files the report; the case stands, and its person waits in the queue, when this returns. */
    @Transactional
    public Raised file(Report report) {
        Instant now = clock.instant();
        PersonRef person =
                report.account().isEmpty() ? persons.unknown() : persons.of(report.tenant(), report.account());
        Heard heard = hear(report);
        Raised raised = alerts.raise(new AlertDraft(
                report.tenant(),
                report.cause(),
                person,
                heard.band(),
                report.source(),
                heard.reasons(),
                report.shop().isEmpty() ? null : report.shop(),
                report.drill(),
                report.seenAt() == null ? report.receivedAt() : report.seenAt(),
                report.receivedAt(),
                now));
        switch (raised) {
            case Raised.Queued queued -> keep(report, queued.episode(), now);
            case Raised.KnownAlready known -> {}
        }
        return raised;
    }

    private void keep(Report report, Episode episode, Instant now) {
        identification.keep(report, episode);
        timeline.write(
                report.tenant(),
                episode.id(),
                TimelineDraft.of(now, TimelineKind.REPORT, Actor.DESK)
                        .with("channel", report.channel())
                        .with("shop", report.shop().isEmpty() ? null : report.shop())
                        .with("policeTold", report.policeTold())
                        .with("force", report.policeForce().isEmpty() ? null : report.policeForce())
                        .with("incidentNumber", report.policeIncident().isEmpty() ? null : report.policeIncident())
                        .saying(report.text())
                        .causedBy(report.cause()));
        for (String note : report.notes()) {
            timeline.write(
                    report.tenant(),
                    episode.id(),
                    TimelineDraft.of(now, TimelineKind.REPORT_NOTE, Actor.DESK).saying(note));
        }
        if (!report.conversation().isEmpty()) {
            talks.open(episode, report.shop(), report.conversation());
        }
        watch.reportFiled(report.tenant(), episode.person(), report.cause(), now);
    }

    /** How urgent, and why in codes. Nobody waits for a model: what it cannot read is HIGH. */
    private Heard hear(Report report) {
        Band least = report.happening() ? Band.IMMINENT : Band.HIGH;
        List<String> reasons = new ArrayList<>();
        if (report.happening()) {
            reasons.add(Facet.IN_PROGRESS.wireName());
        }
        if (report.text().isEmpty()) {
            reasons.add("reported");
            return new Heard(least, reasons);
        }
        try {
            Reading reading = detector.read(new Utterance(report.text(), Author.CUSTOMER, List.of(), ""));
            reading.facets().entrySet().stream()
                    .filter(facet -> facet.getKey().kind() == Facet.Kind.RISK && facet.getValue() >= 0.5)
                    .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
                    .limit(4)
                    .map(facet -> facet.getKey().wireName())
                    .filter(reason -> !reasons.contains(reason))
                    .forEach(reasons::add);
            reasons.add("reported");
            return new Heard(reading.band().or(least), reasons);
        } catch (RuntimeException unreadable) {
            LOG.warn(
                    "a report could not be read by the detector: {}",
                    unreadable.getClass().getSimpleName());
            reasons.addAll(List.of("reported", "unread"));
            return new Heard(least, reasons);
        }
    }

    private record Heard(Band band, List<String> reasons) {}
}
