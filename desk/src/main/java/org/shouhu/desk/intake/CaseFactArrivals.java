package org.shouhu.desk.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Stage;
import org.shouhu.desk.casework.Tellers;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.Alerts;
import org.shouhu.detection.person.EventParser;
import org.shouhu.detection.person.ParsedEvent;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.pipeline.CaseFact;
import org.shouhu.pipeline.CrossingHandler;
import org.shouhu.pipeline.TenantPerson;
import org.shouhu.pipeline.UnreadableCrossing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what happens to persons with a case to their timelines: the talk, orders, parcels, signs of life. */
@Component
class CaseFactArrivals implements CrossingHandler<CaseFact> {

    private static final Logger LOG = LoggerFactory.getLogger(CaseFactArrivals.class);

    private static final Duration LONGEST_OVERTAKING = Duration.ofMinutes(10);

    private final Cases cases;
    private final Alerts alerts;
    private final Identification identification;
    private final Tellers tellers;
    private final Story story;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final EventParser parser = new EventParser((tenant, reference) -> new PersonKey(reference));

    CaseFactArrivals(
            Cases cases,
            Alerts alerts,
            Identification identification,
            Tellers tellers,
            Story story,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.alerts = alerts;
        this.identification = identification;
        this.tellers = tellers;
        this.story = story;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void arrived(CaseFact fact) {
        Tenant tenant = new Tenant(fact.person().tenant());
        if (!PersonRef.isOne(fact.person().pseudonym())) {
            return;
        }
        PersonRef person = new PersonRef(fact.person().pseudonym());
        List<Episode> concerned = concerned(tenant, person);
        if (concerned.isEmpty()) {
            if (overtakesItsAlert(tenant, fact)) {
                throw new IllegalStateException("The alert of this fact has not arrived yet.");
            }
            return; // the case has ended: nothing of what follows is kept
        }
        String json = new String(fact.event().cloudEvent(), java.nio.charset.StandardCharsets.UTF_8);
        if (parser.parse(json, tenant.value(), Optional.of(fact.event().received()))
                instanceof ParsedEvent.Understood understood) {
            transaction.executeWithoutResult(
                    status -> concerned.forEach(episode -> take(episode, fact, understood.event())));
        }
    }

    /** The person's own case; without one, the cases of those of whom the person told us. */
    private List<Episode> concerned(Tenant tenant, PersonRef person) {
        return cases.unendedOf(tenant, person)
                .map(List::of)
                .orElseGet(() -> tellers.toldBy(tenant, person).stream()
                        .sorted(Comparator.comparing(episode -> episode.id().toString()))
                        .toList());
    }

    /** Locks the case first, as an alert of the same event does: else each waits for the other, and the alert is late. */
    private void take(Episode concerned, CaseFact fact, PersonEvent event) {
        Episode episode = cases.lock(concerned.id());
        if (episode.stage() == Stage.CLOSED) {
            return;
        }
        TenantPerson account = fact.event().person();
        if (story.speaker(episode, account).equals(Actor.PERSON)) {
            identification.keepAccount(episode, fact.event());
        }
        story.take(episode, account, event);
    }

    /** Alerts and facts cross side by side: a fact that is faster than its alert is offered again a moment later. */
    private boolean overtakesItsAlert(Tenant tenant, CaseFact fact) {
        return fact.alert()
                .filter(alert -> !alerts.knows(tenant, "stream-" + alert))
                .filter(alert -> fact.event().received().isAfter(clock.instant().minus(LONGEST_OVERTAKING)))
                .isPresent();
    }

    @Override
    public void unreadable(UnreadableCrossing record) {
        LOG.error("a case fact of {} could not be read: {}", record.topic(), record.reason());
    }
}
