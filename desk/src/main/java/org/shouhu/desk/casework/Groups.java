package org.shouhu.desk.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.AuditEntry;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.store.GroupStore;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ties several persons of one episode, such as a pact, to each other. Each keeps an alert and a case of their own. */
@Service
public class Groups {

    private final GroupStore store;
    private final Cases cases;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    Groups(GroupStore store, Cases cases, Timeline timeline, Audit audit, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** The others in the group of a case, the earliest first. */
    public List<GroupMember> others(Episode episode) {
        return store.memberOf(episode.id()).map(member -> store.members(member.group())).orElse(List.of()).stream()
                .filter(member -> !member.caseId().equals(episode.id()))
                .toList();
    }

    /** For each of some cases, the persons in its group besides its own, the earliest first; without those in none. */
    public Map<CaseId, List<PersonRef>> companions(Collection<CaseId> cases) {
        return store.companions(cases);
    }

    /** Ties two cases; says whether anything changed. Two groups become one. */
    @Transactional
    public boolean tie(Episode one, Episode other, String reason, String by) {
        if (one.id().equals(other.id()) || !one.tenant().equals(other.tenant()) || one.drill() != other.drill()) {
            return false;
        }
        lockBoth(one, other);
        Optional<GroupMember> here = store.memberOf(one.id());
        Optional<GroupMember> there = store.memberOf(other.id());
        if (here.isPresent()
                && there.isPresent()
                && here.get().group() == there.get().group()) {
            return false;
        }
        Instant now = clock.instant();
        long group = here.or(() -> there).map(GroupMember::group).orElseGet(() -> store.open(one.tenant(), null, now));
        List<GroupMember> moving = there.filter(member -> member.group() != group)
                .map(member -> store.members(member.group()))
                .orElse(List.of());
        for (GroupMember member : moving) {
            store.leave(member.caseId(), false, by, now);
            store.add(one.tenant(), group, member.caseId(), by, now);
        }
        store.add(one.tenant(), group, one.id(), by, now);
        store.add(one.tenant(), group, other.id(), by, now);
        tell(one, other, "GROUPED", reason, Actor.staff(by), now);
        tell(other, one, "GROUPED", reason, Actor.staff(by), now);
        record(one, "group-tied", Actor.staff(by), Map.of("other", other.id().toString()));
        return true;
    }

    /** Takes a case out of its group; says whether it was in one. */
    @Transactional
    public boolean untie(Episode episode, String reason, String by) {
        cases.lock(episode.id());
        if (store.memberOf(episode.id()).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        List<GroupMember> others = others(episode);
        store.leave(episode.id(), true, by, now);
        tell(episode, null, "UNGROUPED", reason, Actor.staff(by), now);
        for (GroupMember other : others) {
            cases.find(other.caseId())
                    .ifPresent(left -> tell(left, episode, "UNGROUPED", reason, Actor.staff(by), now));
        }
        record(episode, "group-untied", Actor.staff(by), Map.of());
        return true;
    }

    /**
     * The stream ties a case to a group by its key. A group that people chose stays as it is, and whom they took out
     * stays out until somebody ties them again; that there were more signs is told once.
     */
    @Transactional
    public void tiedByStream(Episode episode, String key) {
        Instant now = clock.instant();
        long group = store.open(episode.tenant(), key, now);
        if (store.isUntied(group, episode.person())) {
            timeline.write(
                    episode.tenant(),
                    episode.id(),
                    TimelineDraft.of(now, TimelineKind.TIE, Actor.DESK)
                            .with("tie", "UNGROUPED_STILL")
                            .causedBy("ungrouped-still-" + group));
            return;
        }
        List<GroupMember> before = store.members(group);
        if (store.add(episode.tenant(), group, episode.id(), Actor.DESK.value(), now)) {
            for (GroupMember member : before) {
                cases.find(member.caseId()).ifPresent(other -> {
                    tell(episode, other, "GROUPED", "", Actor.DESK, now);
                    tell(other, episode, "GROUPED", "", Actor.DESK, now);
                });
            }
            record(episode, "group-tied", Actor.DESK, Map.of());
        }
    }

    private void lockBoth(Episode one, Episode other) {
        boolean inOrder = one.id().toString().compareTo(other.id().toString()) < 0;
        cases.lock(inOrder ? one.id() : other.id());
        cases.lock(inOrder ? other.id() : one.id());
    }

    private void tell(Episode episode, @Nullable Episode other, String what, String reason, Actor by, Instant at) {
        timeline.write(
                episode.tenant(),
                episode.id(),
                TimelineDraft.of(at, TimelineKind.TIE, by)
                        .with("tie", what)
                        .with("other", other == null ? null : other.person().shortForm())
                        .saying(reason));
    }

    private void record(Episode episode, String action, Actor by, Map<String, String> details) {
        audit.record(new AuditEntry(
                episode.tenant(),
                by,
                action,
                new Subject("case", episode.id().toString()),
                "work on the case",
                details));
    }
}
