package org.shouhu.desk.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.store.SamePersonStore;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.shouhu.desk.storage.Tenant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that two accounts are one person, and takes it back. Nothing is merged: each case keeps its history, one follows
 * the other, and what comes for either account goes to the main case. An error here could hide a person, so whoever
 * waits goes on waiting under the main case, and whoever is split off waits anew.
 */
@Service
public class Joining {

    private final Cases cases;
    private final SamePersonStore store;
    private final Timeline timeline;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Joining(
            Cases cases,
            SamePersonStore store,
            Timeline timeline,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.timeline = timeline;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Joins the person of a case with another account, which may have a case or none. */
    @Transactional
    public JoinOutcome join(Episode here, PersonRef other, String reason, String by) {
        return join(here, other, reason, Actor.staff(by), by);
    }

    /**
     * The platform says that two accounts are one person's. What a human took apart stays apart until a human joins it
     * again; the platform's word is then told once. Where neither has an open case nothing is kept: the stream knows.
     * A case that an alert opens meanwhile is not waited for: the alert looks for links again once its case can be seen.
     */
    @Transactional
    public void joinedByPlatform(Tenant tenant, PersonRef one, PersonRef other) {
        if (isNothingToJoin(tenant, one, other)) {
            return;
        }
        store.lockAll(tenant);
        PersonRef main = store.mainOf(tenant, one);
        PersonRef otherMain = store.mainOf(tenant, other);
        if (main.equals(otherMain)) {
            return;
        }
        Optional<Episode> mine = cases.lockUnendedOf(tenant, main);
        Optional<Episode> here = mine.isPresent() ? mine : cases.lockUnendedOf(tenant, otherMain);
        if (here.isEmpty()) {
            return;
        }
        PersonRef there = mine.isPresent() ? otherMain : main;
        Actor platform = Actor.platform(tenant.value());
        if (areApart(tenant, one, other)) {
            timeline.write(
                    tenant,
                    here.get().id(),
                    TimelineDraft.of(clock.instant(), TimelineKind.TIE, platform)
                            .with("tie", "APART_STILL")
                            .with("other", there.shortForm())
                            .causedBy("apart-still-" + there.value()));
            return;
        }
        join(here.get(), there, "", platform, platform.value());
    }

    /** Looked at without a lock: most links are of persons without a case, and the lock keeps the whole platform waiting. */
    private boolean isNothingToJoin(Tenant tenant, PersonRef one, PersonRef other) {
        return store.mainOf(tenant, one).equals(store.mainOf(tenant, other))
                || (cases.unendedOf(tenant, one).isEmpty()
                        && cases.unendedOf(tenant, other).isEmpty());
    }

    /** Whether humans decided that two accounts are not one person's, and nobody has decided otherwise since. */
    public boolean areApart(Tenant tenant, PersonRef one, PersonRef other) {
        PersonRef main = store.mainOf(tenant, one);
        PersonRef otherMain = store.mainOf(tenant, other);
        return !main.equals(otherMain)
                && store.takenApart(
                        tenant,
                        Stream.of(one, main).collect(Collectors.toSet()),
                        Stream.of(other, otherMain).collect(Collectors.toSet()));
    }

    private JoinOutcome join(Episode here, PersonRef other, String reason, Actor actor, String by) {
        Tenant tenant = here.tenant();
        store.lockAll(tenant);
        PersonRef one = store.mainOf(tenant, here.person());
        PersonRef two = store.mainOf(tenant, other);
        if (one.equals(two)) {
            return new JoinOutcome.SameAlready();
        }
        Optional<Episode> mine = cases.lockUnendedOf(tenant, one);
        Optional<Episode> theirs = cases.lockUnendedOf(tenant, two);
        if (mine.isEmpty()) {
            return new JoinOutcome.Ended();
        }
        if (theirs.isPresent() && theirs.get().drill() != mine.get().drill()) {
            return new JoinOutcome.DrillAndReal();
        }
        List<Episode> both = new ArrayList<>(List.of(mine.get()));
        theirs.ifPresent(both::add);
        both.sort(mainFirst(by));
        Episode main = both.getFirst();
        @Nullable Episode follows = both.size() > 1 ? both.getLast() : null;
        SamePerson tie = store.add(new SamePerson(
                0,
                tenant,
                main.person().equals(one) ? two : one,
                main.person(),
                follows == null ? null : follows.id(),
                main.id(),
                clock.instant(),
                by));
        if (follows != null && follows.stage() == Stage.OPEN) {
            cases.raiseTo(main, follows.band());
        }
        tell(tie, "SAME", reason, actor, tie.at());
        record(tie, "persons-joined", actor);
        events.publishEvent(new PersonsJoined(tenant, tie));
        return new JoinOutcome.Joined(tie);
    }

    /** Whose case the person's shall be: open, in the hands of whoever joins, in anybody's, with police sent, older. */
    private static Comparator<Episode> mainFirst(String by) {
        return Comparator.<Episode, Boolean>comparing(episode -> episode.stage() != Stage.OPEN)
                .thenComparing(episode -> !by.equals(episode.holder()))
                .thenComparing(episode -> episode.holder() == null)
                .thenComparing(episode -> !episode.awaitsContact())
                .thenComparing(Episode::openedAt)
                .thenComparing(episode -> episode.id().toString());
    }

    /** Takes a tie back; says whether it stood. */
    @Transactional
    public boolean split(Tenant tenant, long tieId, String reason, String by) {
        store.lockAll(tenant);
        SamePerson tie = store.find(tenant, tieId).orElse(null);
        if (tie == null) {
            return false;
        }
        Instant now = clock.instant();
        store.undo(tie.id(), by, now);
        tell(tie, "APART", reason, Actor.staff(by), now);
        record(tie, "persons-split", Actor.staff(by));
        events.publishEvent(new PersonsSplit(tenant, tie, now, by));
        return true;
    }

    /** Who follows the person of a case, the earliest first. */
    public List<SamePerson> followers(Episode episode) {
        return store.followers(episode.tenant(), episode.person());
    }

    /** The tie by which the person of a case follows another. */
    public Optional<SamePerson> followed(Episode episode) {
        return store.followed(episode.tenant(), episode.person());
    }

    /** The account whose case is the person's. */
    public PersonRef mainOf(Tenant tenant, PersonRef person) {
        return store.mainOf(tenant, person);
    }

    /** A line in both stories, each naming the other; the reason is sealed with each. */
    private void tell(SamePerson tie, String what, String reason, Actor by, Instant at) {
        write(tie.tenant(), tie.mainCase(), tie.person(), what, reason, by, at);
        if (tie.caseId() != null) {
            write(tie.tenant(), tie.caseId(), tie.main(), what + "_FOLLOWS", reason, by, at);
        }
    }

    private void write(
            Tenant tenant, CaseId caseId, PersonRef other, String what, String reason, Actor by, Instant at) {
        timeline.write(
                tenant,
                caseId,
                TimelineDraft.of(at, TimelineKind.TIE, by)
                        .with("tie", what)
                        .with("other", other.shortForm())
                        .saying(reason));
    }

    private void record(SamePerson tie, String action, Actor by) {
        audit.record(new AuditEntry(
                tie.tenant(),
                by,
                action,
                new Subject("case", tie.mainCase().toString()),
                "work on the case",
                Map.of(
                        "person", tie.person().value(),
                        "main", tie.main().value(),
                        "case", tie.caseId() == null ? "" : tie.caseId().toString())));
    }
}
