package org.shouhu.desk.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhu.desk.casework.store.SamePersonStore;
import org.shouhu.desk.casework.store.TellerStore;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.springframework.stereotype.Service;

/**
 * Who told us of whom. Somebody wrote about a friend: the case is the friend's, whose account nobody knows, and the words
 * in it are the teller's.
 */
@Service
public class Tellers {

    private final TellerStore store;
    private final SamePersonStore same;
    private final Cases cases;
    private final Clock clock;

    Tellers(TellerStore store, SamePersonStore same, Cases cases, Clock clock) {
        this.store = store;
        this.same = same;
        this.cases = cases;
        this.clock = clock;
    }

    /** Remembers that a person is known to us from somebody's words. */
    public void note(Tenant tenant, PersonRef person, PersonRef teller) {
        store.add(tenant, person, teller, clock.instant());
    }

    /** Who spoke of this very person; empty for somebody known by themselves. */
    public Optional<PersonRef> tellerOf(Tenant tenant, PersonRef person) {
        return store.tellerOf(tenant, person);
    }

    /**
     * Who spoke of the person of a case. Empty for somebody known by themselves, and where the teller turned out to be
     * that very person.
     */
    public Optional<PersonRef> tellerOf(Episode episode) {
        return store.tellerOf(episode.tenant(), episode.person())
                .filter(teller ->
                        !same.mainOf(episode.tenant(), teller).equals(same.mainOf(episode.tenant(), episode.person())));
    }

    /**
     * Whether what an account says in a case are the words of somebody who speaks of the person: of the account whose
     * case it is, or of one that turned out to be the same person's. What the teller's account does is then no sign of
     * life of the person's, and no way to look the person up.
     */
    public boolean tells(Episode episode, PersonRef account) {
        Set<PersonRef> tellers = store.tellersOfAll(episode.tenant(), episode.person());
        if (tellers.isEmpty()) {
            return false;
        }
        PersonRef speaker = same.mainOf(episode.tenant(), account);
        return !speaker.equals(same.mainOf(episode.tenant(), episode.person()))
                && tellers.stream()
                        .anyMatch(
                                teller -> same.mainOf(episode.tenant(), teller).equals(speaker));
    }

    /** The cases, not ended, of those of whom an account spoke. */
    public List<Episode> toldBy(Tenant tenant, PersonRef teller) {
        return store.toldBy(tenant, teller).stream()
                .map(person -> cases.unendedOf(tenant, person))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
