package org.shouhu.desk.console.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.GroupMember;
import org.shouhu.desk.casework.Groups;
import org.shouhu.desk.casework.Joining;
import org.shouhu.desk.casework.SamePerson;
import org.shouhu.desk.casework.Stage;
import org.shouhu.desk.casework.Tellers;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.PersonRef;
import org.springframework.stereotype.Component;

/** Puts together to whom a case is tied. */
@Component
class TieViews {

    private static final int LOOKED_AT = 100;

    private final Cases cases;
    private final Joining joining;
    private final Tellers tellers;
    private final Groups groups;
    private final Timeline timeline;

    TieViews(Cases cases, Joining joining, Tellers tellers, Groups groups, Timeline timeline) {
        this.cases = cases;
        this.joining = joining;
        this.tellers = tellers;
        this.groups = groups;
        this.timeline = timeline;
    }

    Ties of(Episode episode) {
        Optional<SamePerson> follows = joining.followed(episode);
        List<Ties.Follower> followers =
                joining.followers(episode).stream().map(this::follower).toList();
        Set<CaseId> known = new HashSet<>();
        for (Ties.Follower follower : followers) {
            CaseId caseId = follower.tie().caseId();
            if (caseId != null) {
                known.add(caseId);
            }
        }
        Optional<PersonRef> teller = tellers.tellerOf(episode);
        return new Ties(
                follows.orElse(null),
                follows.flatMap(tie -> cases.unendedOf(episode.tenant(), episode.person()))
                        .orElse(null),
                followers,
                teller.orElse(null),
                teller.flatMap(who -> cases.unendedOf(episode.tenant(), who)).orElse(null),
                tellers.toldBy(episode.tenant(), episode.person()).stream()
                        .filter(other -> !other.id().equals(episode.id()))
                        .toList(),
                groups.others(episode).stream()
                        .map(GroupMember::caseId)
                        .map(cases::find)
                        .flatMap(Optional::stream)
                        .toList(),
                cases.recent(episode.tenant(), LOOKED_AT).stream()
                        .filter(other -> other.stage() != Stage.CLOSED
                                && !other.id().equals(episode.id())
                                && !known.contains(other.id())
                                && other.drill() == episode.drill())
                        .toList());
    }

    private Ties.Follower follower(SamePerson tie) {
        Episode episode = Optional.ofNullable(tie.caseId()).flatMap(cases::find).orElse(null);
        return new Ties.Follower(
                tie,
                episode,
                episode == null ? null : timeline.latest(episode.id()).orElse(null));
    }
}
