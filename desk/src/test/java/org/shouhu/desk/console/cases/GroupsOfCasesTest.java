package org.shouhu.desk.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.triage.AlertSource;
import org.shouhu.detection.Band;

/** Persons of one episode keep a case each and know of each other. */
class GroupsOfCasesTest extends TiedCases {

    @Test
    void personsOfOneEpisodeKeepACaseEachAndKnowOfEachOther() {
        Episode a = raise("a", Band.HIGH, AlertSource.DETECTION);
        Episode b = raise("b", Band.HIGH, AlertSource.DETECTION);
        Episode c = raise("c", Band.HIGH, AlertSource.DETECTION);
        assertThat(send(lin, "/cases/" + a.id() + "/ties", "tie", "GROUP", "case", b.id().toString(), "reason", "约好一起"))
                .contains("tie.grouped");
        groups.tiedByStream(c, "meeting-1");
        assertThat(groups.tie(b, c, "同一个帖子", lin)).isTrue();
        assertThat(groups.tie(a, c, "x", lin)).isFalse();
        assertThat(groups.others(a)).extracting(member -> member.caseId()).containsExactlyInAnyOrder(b.id(), c.id());
        assertThat(waiting()).hasSize(3);
        assertThat(body(lin, "/cases/" + a.id()))
                .contains(
                        "同组", "/cases/" + b.id(), "/cases/" + c.id(), b.person().shortForm());
        assertThat(send(lin, "/cases/" + b.id() + "/ties/group/leave", "reason", "说错了人"))
                .contains("tie.left");
        assertThat(groups.others(a)).extracting(member -> member.caseId()).containsExactly(c.id());
        assertThat(groups.others(b)).isEmpty();
        assertThat(ties(a)).containsExactly("GROUPED", "UNGROUPED");
    }

    @Test
    void theStreamTiesThoseOfOneKeyOnce() {
        Episode a = raise("a", Band.HIGH, AlertSource.DETECTION);
        Episode b = raise("b", Band.HIGH, AlertSource.DETECTION);
        groups.tiedByStream(a, "meeting-2");
        groups.tiedByStream(b, "meeting-2");
        groups.tiedByStream(b, "meeting-2");
        assertThat(groups.others(a)).extracting(member -> member.caseId()).containsExactly(b.id());
        assertThat(ties(b)).containsExactly("GROUPED");
    }

    @Test
    void whomAHumanTookOutOfAGroupTheStreamDoesNotTieAgain() {
        Episode a = raise("a", Band.HIGH, AlertSource.DETECTION);
        Episode b = raise("b", Band.HIGH, AlertSource.DETECTION);
        Episode c = raise("c", Band.HIGH, AlertSource.DETECTION);
        groups.tiedByStream(a, "meeting-3");
        groups.tiedByStream(b, "meeting-3");
        assertThat(groups.untie(a, "只是问路", lin)).isTrue();
        groups.tiedByStream(a, "meeting-3");
        groups.tiedByStream(c, "meeting-3");
        groups.tiedByStream(a, "meeting-3");
        assertThat(groups.others(a)).isEmpty();
        assertThat(groups.others(b)).extracting(member -> member.caseId()).containsExactly(c.id());
        assertThat(ties(a)).as("told once").containsExactly("GROUPED", "UNGROUPED", "UNGROUPED_STILL");

        assertThat(groups.tie(b, a, "还是约好的", lin)).isTrue();
        groups.tiedByStream(a, "meeting-3");
        assertThat(groups.others(a)).extracting(member -> member.caseId()).containsExactlyInAnyOrder(b.id(), c.id());
    }
}
