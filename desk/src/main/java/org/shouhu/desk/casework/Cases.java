package org.shouhu.desk.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.casework.store.EpisodeStore;
import org.shouhu.desk.casework.store.SamePersonStore;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.Band;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases, finds them, and keeps their first line. A person has one case at a time. */
@Service
public class Cases {

    private final EpisodeStore episodes;
    private final SamePersonStore same;
    private final RandomGenerator random;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            EpisodeStore episodes,
            SamePersonStore same,
            RandomGenerator random,
            ApplicationEventPublisher events,
            Clock clock) {
        this.episodes = episodes;
        this.same = same;
        this.random = random;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The person's case that has not ended, or a new one. An observed case opens again: what follows is new danger. An
     * account that was joined to another opens that one's case.
     *
     * @param band how urgent the cause is; the case keeps the highest band it has seen while it is open
     */
    @Transactional
    public Episode openFor(Tenant tenant, PersonRef account, Origin origin, Band band, boolean drill) {
        Instant now = clock.instant();
        same.hold(tenant);
        PersonRef person = same.mainOf(tenant, account);
        Optional<Episode> standing = episodes.lockUnended(tenant, person);
        if (standing.isEmpty()) {
            CaseId id = CaseId.fresh(clock, random);
            if (episodes.insert(id, tenant, person, origin, drill, band, now)) {
                events.publishEvent(new CaseOpened(tenant, id, now));
            }
            standing = episodes.lockUnended(tenant, person);
        }
        Episode episode = standing.orElseThrow();
        if (episode.stage() == Stage.OBSERVING) {
            episodes.setStage(episode.id(), Stage.OPEN);
            episodes.setBand(episode.id(), band);
            events.publishEvent(new CaseOpened(tenant, episode.id(), now));
        } else if (!episode.band().atLeast(band)) {
            episodes.setBand(episode.id(), band);
        }
        changed(episode.id(), tenant);
        return episodes.find(episode.id()).orElseThrow();
    }

    public Optional<Episode> find(CaseId id) {
        return episodes.find(id);
    }

    /** The case, locked until the transaction ends.
     *
     * @throws IllegalArgumentException when there is none */
    @Transactional
    public Episode lock(CaseId id) {
        return episodes.lock(id).orElseThrow(() -> new IllegalArgumentException("no such case"));
    }

    /** The person's case that has not ended; of an account that was joined to another, that one's. */
    public Optional<Episode> unendedOf(Tenant tenant, PersonRef account) {
        return episodes.unended(tenant, same.mainOf(tenant, account));
    }

    /** The case of just this account that has not ended, locked until the transaction ends. */
    Optional<Episode> lockUnendedOf(Tenant tenant, PersonRef account) {
        return episodes.lockUnended(tenant, account);
    }

    /** The cases last changed, newest first. */
    public List<Episode> recent(Tenant tenant, int limit) {
        return episodes.recent(tenant, limit);
    }

    /** How many earlier episodes of the person have ended. */
    public int earlierEpisodes(Episode episode) {
        return episodes.endedOf(episode.tenant(), episode.person());
    }

    /** The case is at least this urgent: an account of the same person is. */
    void raiseTo(Episode episode, Band band) {
        if (!episode.band().atLeast(band)) {
            episodes.setBand(episode.id(), band);
            changed(episode.id(), episode.tenant());
        }
    }

    /** Writes who holds the case; null when nobody does. Triage decides, the case shows. */
    @Transactional
    public void heldBy(CaseId id, Tenant tenant, @Nullable String holder) {
        episodes.setHolder(id, holder);
        changed(id, tenant);
    }

    /** Writes that the police were sent. From now on the case cannot end before contact is confirmed. */
    @Transactional
    public void policeSent(CaseId id, Tenant tenant) {
        episodes.setPoliceSent(id, clock.instant());
        changed(id, tenant);
    }

    /** Says that a case changed; whoever looks at the one that it follows hears of it, too. */
    void changed(CaseId id, Tenant tenant) {
        Instant now = clock.instant();
        episodes.touch(id, now);
        events.publishEvent(new CaseChanged(tenant, id, now));
        same.followsAs(id)
                .flatMap(person -> unendedOf(tenant, person))
                .ifPresent(main -> events.publishEvent(new CaseChanged(tenant, main.id(), now)));
    }
}
