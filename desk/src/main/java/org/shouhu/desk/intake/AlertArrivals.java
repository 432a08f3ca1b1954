package org.shouhu.desk.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Groups;
import org.shouhu.desk.casework.Joining;
import org.shouhu.desk.casework.Tellers;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.identity.PersonRefs;
import org.shouhu.desk.intake.store.RecentLinkStore;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.AlertDraft;
import org.shouhu.desk.triage.AlertSource;
import org.shouhu.desk.triage.Alerts;
import org.shouhu.desk.triage.Raised;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import org.shouhu.detection.Evidence;
import org.shouhu.detection.person.About;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.pipeline.Alert;
import org.shouhu.pipeline.ContextTurn;
import org.shouhu.pipeline.CrossingHandler;
import org.shouhu.pipeline.TenantPerson;
import org.shouhu.pipeline.UnreadableCrossing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes alerts from the stream into the queue. An alert that comes twice is known by its id. */
@Component
class AlertArrivals implements CrossingHandler<Alert> {

    private static final Logger LOG = LoggerFactory.getLogger(AlertArrivals.class);
    /** The same words by the same speaker within this span are one turn: clocks differ by less. */
    private static final Duration SAME_TURN = Duration.ofSeconds(5);

    private final Alerts alerts;
    private final PersonRefs persons;
    private final Timeline timeline;
    private final Talks talks;
    private final Identification identification;
    private final Groups groups;
    private final Joining joining;
    private final RecentLinkStore recentLinks;
    private final Tellers tellers;
    private final Story story;
    private final WordsBehind words;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AlertArrivals(
            Alerts alerts,
            PersonRefs persons,
            Timeline timeline,
            Talks talks,
            Identification identification,
            Groups groups,
            Joining joining,
            RecentLinkStore recentLinks,
            Tellers tellers,
            Story story,
            WordsBehind words,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.alerts = alerts;
        this.persons = persons;
        this.timeline = timeline;
        this.talks = talks;
        this.identification = identification;
        this.groups = groups;
        this.joining = joining;
        this.recentLinks = recentLinks;
        this.tellers = tellers;
        this.story = story;
        this.words = words;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void arrived(Alert alert) {
        Tenant tenant = new Tenant(alert.person().tenant());
        transaction.executeWithoutResult(status -> take(tenant, alert));
        // A link that came meanwhile did not see the case; now one of the two sees the other.
        transaction.executeWithoutResult(status -> tieAccounts(tenant, alert));
    }

    private void take(Tenant tenant, Alert alert) {
        teller(alert)
                .ifPresent(teller -> tellers.note(tenant, personOf(tenant, alert.person()), new PersonRef(teller)));
        tieAccounts(tenant, alert);
        Raised raised = alerts.raise(new AlertDraft(
                tenant,
                "stream-" + alert.raised().id().value(),
                personOf(tenant, alert.person()),
                alert.raised().band(),
                AlertSource.DETECTION,
                reasons(alert),
                alert.said()
                        .map(Alert.Said::shop)
                        .filter(shop -> !shop.isEmpty())
                        .orElse(null),
                isDrill(alert),
                alert.times().event(),
                alert.times().received(),
                alert.times().detected()));
        if (raised instanceof Raised.Queued queued) {
            keep(tenant, alert, queued.episode());
        }
    }

    /**
     * Accounts that the stream takes for one person and the desk does not know to be: the platform said so while neither
     * had a case. Before the alert, so that it goes to the case that stands; after it is kept, so that a first case has
     * them all.
     */
    private void tieAccounts(Tenant tenant, Alert alert) {
        PersonRef person = personOf(tenant, alert.person());
        for (PersonKey account : alert.raised().accounts()) {
            String key = account.value();
            joining.joinedByPlatform(
                    tenant,
                    person,
                    personOf(tenant, new TenantPerson(tenant.value(), key.substring(key.indexOf('/') + 1))));
        }
        recentLinks.with(tenant, person).forEach(other -> joining.joinedByPlatform(tenant, person, other));
    }

    /** Whose words these are, where they are about somebody else. */
    private static Optional<String> teller(Alert alert) {
        String key = alert.raised().toldBy().value();
        return alert.raised().about() == About.SOMEBODY_ELSE
                ? Optional.of(key.substring(key.indexOf('/') + 1)).filter(PersonRef::isOne)
                : Optional.empty();
    }

    private void keep(Tenant tenant, Alert alert, Episode episode) {
        alert.raised().group().ifPresent(group -> groups.tiedByStream(episode, group.value()));
        if (alert.person().equals(alert.account()) && !alert.platformPersonId().isEmpty()) {
            identification.keepAccount(
                    episode, alert.platformPersonId(), alert.times().event());
        }
        if (alert.person().equals(alert.account()) && alert.platformPersonId().isEmpty()) {
            identification.recallAccount(episode, personOf(tenant, alert.person()));
        }
        Actor speaker = story.speaker(episode, alert.account());
        if (speaker.equals(Actor.TELLER)) {
            identification.keepTeller(
                    episode, alert.platformPersonId(), alert.times().event());
        }
        words.want(episode, alert);
        alert.said().ifPresent(said -> {
            story.holds(episode, alert.account(), alert.raised().event());
            List<TimelineEntry> standing = said.before().isEmpty() ? List.of() : timeline.read(tenant, episode.id());
            for (ContextTurn turn : said.before()) {
                if (standing.stream().noneMatch(line -> isSame(line, turn, said))) {
                    timeline.write(tenant, episode.id(), turn(turn, said, speaker));
                }
            }
            timeline.write(
                    tenant,
                    episode.id(),
                    TimelineDraft.of(
                                    alert.times().received(),
                                    said.conversation().isEmpty() ? TimelineKind.POST : TimelineKind.MESSAGE,
                                    speaker)
                            .with("author", Author.CUSTOMER)
                            .with("shop", said.shop().isEmpty() ? null : said.shop())
                            .with("type", said.eventType())
                            .with("account", Story.otherAccount(episode, alert.account()))
                            .with("evidence", evidence(said.evidence()))
                            .saying(said.text())
                            .beside(said.goods())
                            .causedBy(Story.cause(alert.raised().event())));
            if (!said.conversation().isEmpty()) {
                talks.open(episode, said.shop(), said.conversation());
            }
        });
    }

    /** Whether a turn stands on the timeline already: it came by itself while the case was open. */
    private static boolean isSame(TimelineEntry line, ContextTurn turn, Alert.Said said) {
        return line.kind() == TimelineKind.MESSAGE
                && turn.text().equals(line.text())
                && line.fact("author").equals(turn.author().name())
                && line.fact("shop").equals(said.shop())
                && Duration.between(line.at(), turn.at()).abs().compareTo(SAME_TURN) < 0;
    }

    private static TimelineDraft turn(ContextTurn turn, Alert.Said said, Actor speaker) {
        Actor actor = turn.author() == Author.CUSTOMER ? speaker : actor(turn.author());
        return TimelineDraft.of(turn.at(), TimelineKind.MESSAGE, actor)
                .with("author", turn.author())
                .with("shop", said.shop())
                .saying(turn.text())
                .causedBy(turn.event()
                        .filter(event -> !turn.mayBeCut())
                        .map(Story::cause)
                        .orElseGet(() -> "turn-" + said.conversation().hashCode() + "-"
                                + turn.at().toEpochMilli() + "-" + turn.author()));
    }

    static Actor actor(Author author) {
        return switch (author) {
            case CUSTOMER -> Actor.PERSON;
            case AGENT, BOT -> Actor.DESK;
        };
    }

    /** Where each facet was heard, in offsets; the words themselves are in the sealed text. */
    static String evidence(List<Evidence> evidence) {
        return evidence.stream()
                .limit(20)
                .map(found -> found.facet().wireName() + ":" + found.start() + ":" + found.end())
                .collect(Collectors.joining(","));
    }

    private static List<String> reasons(Alert alert) {
        List<String> codes = new ArrayList<>();
        alert.raised().reasons().forEach(reason -> codes.add(reason.code()));
        return codes;
    }

    private PersonRef personOf(Tenant tenant, TenantPerson person) {
        return PersonRef.isOne(person.pseudonym())
                ? new PersonRef(person.pseudonym())
                : persons.of(tenant, "derived:" + person.pseudonym());
    }

    private static boolean isDrill(Alert alert) {
        return false;
    }

    /** What does not open may be an alert: a human looks, at HIGH. */
    @Override
    public void unreadable(UnreadableCrossing record) {
        LOG.error("a record of {} could not be read: {}", record.topic(), record.reason());
        record.person()
                .ifPresent(person -> transaction.executeWithoutResult(status -> {
                    Tenant tenant = new Tenant(person.tenant());
                    audit.record(new AuditEntry(
                            tenant,
                            Actor.DESK,
                            "crossing-unreadable",
                            new Subject("record", record.topic() + "-" + record.partition() + "-" + record.offset()),
                            "a record from the stream does not open",
                            Map.of()));
                    alerts.raise(new AlertDraft(
                            tenant,
                            "unreadable-" + record.topic() + "-" + record.partition() + "-" + record.offset(),
                            personOf(tenant, person),
                            Band.HIGH,
                            AlertSource.DETECTION,
                            List.of("unread"),
                            null,
                            false,
                            clock.instant(),
                            clock.instant(),
                            clock.instant()));
                }));
    }
}
