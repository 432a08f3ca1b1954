package org.shouhu.desk.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shouhu.desk.casework.Joining;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.identity.PersonRefs;
import org.shouhu.desk.intake.store.RecentLinkStore;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.WatchKind;
import org.shouhu.pipeline.TenantPerson;
import org.shouhu.pipeline.WatchInstruction;
import org.springframework.stereotype.Component;

/** Where the platform says that an account is another one of somebody: stream and desk take both for one person. */
@Component
class PlatformLinks {

    private static final Duration KEPT = Duration.ofHours(1);

    private final PersonRefs persons;
    private final Joining joining;
    private final RecentLinkStore recent;
    private final Stream stream;
    private final Clock clock;

    PlatformLinks(PersonRefs persons, Joining joining, RecentLinkStore recent, Stream stream, Clock clock) {
        this.persons = persons;
        this.joining = joining;
        this.recent = recent;
        this.stream = stream;
        this.clock = clock;
    }

    /**
     * Two accounts of one person.
     *
     * @param cause names the event that says so
     */
    record Link(Tenant tenant, PersonRef account, PersonRef person, String cause, Instant at) {}

    Optional<Link> in(Tenant tenant, PersonEvent event, Instant now) {
        return event.happening() instanceof Happening.AccountActive active
                ? active.samePerson()
                        .filter(other -> !other.equals(event.person()))
                        .map(other -> new Link(
                                tenant,
                                persons.of(tenant, event.person().value()),
                                persons.of(tenant, other.value()),
                                Cause.of(
                                        event.reference().source(),
                                        event.reference().id()),
                                now))
                : Optional.empty();
    }

    /** Passes it on. What a human at the desk took apart the stream does not hear of again. */
    Stream.Told tell(Link link) {
        boolean apart = joining.areApart(link.tenant(), link.person(), link.account());
        Stream.Told told = apart ? Stream.Told.DONE : stream.tell(word(link));
        if (told == Stream.Told.DONE) {
            recent.add(link.tenant(), link.account(), link.person(), link.at());
            joining.joinedByPlatform(link.tenant(), link.person(), link.account());
        }
        return told;
    }

    /** Forgets what the log of events has forgotten. A timer calls it. */
    void forget() {
        recent.forget(clock.instant().minus(KEPT));
    }

    private static WatchInstruction word(Link link) {
        return new WatchInstruction(
                "link-" + link.cause(),
                new TenantPerson(link.tenant().value(), link.person().value()),
                WatchKind.ACCOUNTS_JOINED,
                link.at(),
                Optional.empty(),
                Optional.of(
                        new TenantPerson(link.tenant().value(), link.account().value())),
                Optional.empty());
    }
}
