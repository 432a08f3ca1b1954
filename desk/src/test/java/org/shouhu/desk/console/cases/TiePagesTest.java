package org.shouhu.desk.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Joining;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.AlertSource;
import org.shouhu.detection.Band;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages say of accounts of one person, and whom they let tie. */
class TiePagesTest extends TiedCases {

    @Autowired
    Joining joining;

    @Autowired
    Talks talks;

    @Test
    void theirPagesSayWhoFollowsWhomAndLeadOn() {
        Episode first = raise("a", Band.HIGH, AlertSource.DETECTION);
        Episode second = raise("b", Band.HIGH, AlertSource.DETECTION);
        String path = "/cases/" + first.id() + "/ties";
        assertThat(send(lin, path, "tie", "SAME", "case", second.id().toString()))
                .contains("tie.why");
        assertThat(send(lin, path, "tie", "SAME", "reason", "同一个收货人")).contains("tie.whom");
        assertThat(send(lin, path, "tie", "SAME", "case", second.id().toString(), "reason", "同一个收货人"))
                .isEqualTo("/cases/" + first.id() + "?said=tie.joined");
        assertThat(body(lin, "/cases/" + second.id()))
                .contains("与 " + first.person().shortForm() + " 是同一个人", "href=\"/cases/" + first.id() + "\"")
                .doesNotContain("/cases/" + second.id() + "/claim");
        String main = body(lin, "/cases/" + first.id());
        assertThat(main).contains("此人的其他账号", second.person().shortForm(), "同一个收货人");
        long tie = joining.followers(first).getFirst().id();
        assertThat(send(lin, "/cases/" + first.id() + "/ties/" + tie + "/split", "reason", "电话里说不是"))
                .contains("tie.split");
        assertThat(body(lin, "/cases/" + second.id())).doesNotContain("是同一个人。");
        assertThat(send(lin, path, "tie", "SAME", "account", "another-account", "reason", "她自己说的"))
                .contains("tie.joined");
        assertThat(body(lin, "/cases/" + first.id())).contains("没有自己的个案").doesNotContain("another-account");
    }

    @Test
    void aShopAgentLearnsThatThePersonIsInHandUnderTheOtherCase() {
        Episode main = raise("a", Band.HIGH, AlertSource.DETECTION);
        queue.claim(tenant, main.id(), lin);
        Episode other = raise("b", Band.HIGH, AlertSource.DETECTION);
        talks.open(other, "药房A", "c-ties");
        String agent = "agent-" + tenant;
        add(agent, tenant, agent, Role.SHOP_AGENT, "药房A");
        String talk = "/shop/talks/" + other.id();
        assertThat(body(agent, talk)).contains("等人接手");
        joining.join(main, other.person(), "同一个人", lin);
        assertThat(body(agent, talk)).contains(lin + " 已接手").doesNotContain("等人接手");
    }

    @Test
    void aCaseOfAnotherPlatformIsNeverTied() {
        Episode here = raise("a", Band.HIGH, AlertSource.DETECTION);
        Episode far = episode(alerts.raise(draft(new Tenant("far"), "a", Band.HIGH, AlertSource.DETECTION, false)));
        for (String tie : List.of("SAME", "GROUP")) {
            assertThat(post(
                            lin,
                            "/cases/" + here.id() + "/ties",
                            "tie",
                            tie,
                            "case",
                            far.id().toString(),
                            "reason",
                            "x"))
                    .hasStatus(404);
        }
        assertThat(body(lin, "/cases/" + here.id())).doesNotContain(far.id().toString());
    }
}
