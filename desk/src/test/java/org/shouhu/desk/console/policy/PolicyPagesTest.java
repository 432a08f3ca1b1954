package org.shouhu.desk.console.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.desk.audit.Verification;
import org.shouhu.desk.policy.LivePeriod;
import org.shouhu.desk.policy.Policies;
import org.shouhu.desk.policy.PolicyOutbox;
import org.shouhu.desk.policy.PolicyVersion;
import org.shouhu.desk.policy.VersionState;
import org.shouhu.desk.policy.VersionStep;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.detection.Band;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.policy.PolicyLoader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The workbench: a version's way from draft to being in force and back, and all that must not happen on it. */
class PolicyPagesTest extends PolicyBench {

    @Autowired
    PolicyOutbox outbox;

    @ParameterizedTest
    @CsvSource({"he, 200", "root, 200", "zhou, 403", "lin, 403", "agent, 403"})
    void supervisorsAndAdministratorsMayEdit(String login, int status) {
        assertThat(get(login, "/policy")).hasStatus(status);
        assertThat(get(login, "/policy/0")).hasStatus(status);
        assertThat(post(login, "/policy/0/draft")).hasStatus(status == 200 ? 302 : 403);
    }

    @Test
    void aVersionThatIsNotThereIsNotThere() {
        assertThat(get("he", "/policy/9999")).hasStatus(404);
        assertThat(post("he", "/policy/9999/approve", "beside", "0", "why", "x"))
                .hasStatus(404);
    }

    @Test
    void theFirstStartImportsWhatShips() {
        PolicyVersion first = policies.find(TENANT, 0).orElseThrow();
        assertThat(first.text()).isEqualTo(PolicyLoader.shippedText());
        assertThat(policies.periods(TENANT, 100).getLast().how()).isEqualTo(LivePeriod.How.IMPORTED);
        assertThat(body("he", "/policy")).contains("版本 0", "随程序发布的策略");
    }

    @Test
    void aDraftGoesLiveByASecondPersonsWordAndBackAgain() {
        int before = policies.inForce(TENANT).number();
        int draft = draft("he", before);
        String text = policies.find(TENANT, draft)
                .orElseThrow()
                .text()
                .replace("report_floor: HIGH", "report_floor: IMMINENT");
        assertThat(save("he", draft, 1, text)).isEqualTo("/policy/" + draft + "?said=policy.saved");
        assertThat(body("he", "/policy/" + draft)).contains("report_floor: IMMINENT", "全部通过", "请先回放");

        assertThat(send("he", draft, "propose", "revision", "2", "why", "更早看到报告"))
                .contains("policy.unseen");
        assertThat(send("he", draft, "replay", "source", "DESK", "days", "7")).contains("policy.replayed");
        assertThat(send("he", draft, "propose", "revision", "2", "why", " ")).contains("policy.why");
        assertThat(send("he", draft, "propose", "revision", "2", "why", "更早看到报告"))
                .contains("policy.proposed");
        assertThat(state(draft)).isEqualTo(VersionState.PROPOSED);
        assertThat(send("he", draft, "save", "revision", "2", "text", "policy: x"))
                .contains("policy.notnow");

        String beside = Integer.toString(before);
        assertThat(body("he", "/policy/" + draft)).contains("要由别人批准").doesNotContain("/approve");
        assertThat(send("he", draft, "approve", "beside", beside, "why", "自己批")).contains("policy.second");
        assertThat(policies.inForce(TENANT).number()).isEqualTo(before);
        assertThat(body("sun", "/policy/" + draft)).contains("更早看到报告", "/approve");
        assertThat(send("sun", draft, "approve", "beside", beside, "why", "看过回放"))
                .contains("policy.approved");
        assertThat(policies.inForce(TENANT).number()).isEqualTo(draft);
        assertThat(policies.grading(TENANT).settings().reportFloor()).isEqualTo(Band.IMMINENT);
        assertThat(state(before)).isEqualTo(VersionState.RETIRED);

        assertThat(send("he", before, "roll-back", "beside", beside, "why", "误报太多"))
                .contains("policy.meanwhile");
        assertThat(send("he", before, "roll-back", "beside", "" + draft, "why", ""))
                .contains("policy.why");
        assertThat(send("he", before, "roll-back", "beside", "" + draft, "why", "误报太多"))
                .contains("policy.rolledback");
        assertThat(policies.inForce(TENANT).number()).isEqualTo(before);
        assertThat(policies.grading(TENANT).settings().reportFloor()).isEqualTo(Band.HIGH);
        assertThat(body("root", "/policy")).contains("误报太多", "看过回放");

        assertThat(actions(draft))
                .containsExactly(
                        "policy-drafted", "policy-edited", "policy-replayed", "policy-proposed", "policy-approved");
        assertThat(actions(before)).contains("policy-rolled-back");
        assertThat(audit.verify(TENANT)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void whoWroteAnyOfItCannotApproveIt() {
        int draft = draft("he", 0);
        save("sun", draft, 1, policies.find(TENANT, draft).orElseThrow().text() + "# looked at\n");
        send("root", draft, "replay", "source", "DESK", "days", "1");
        send("root", draft, "propose", "revision", "2", "why", "x");
        String beside = Integer.toString(policies.inForce(TENANT).number());
        for (String own : List.of("he", "sun", "root")) {
            assertThat(send(own, draft, "approve", "beside", beside, "why", "x"))
                    .contains("policy.second");
        }
        assertThat(send("sun", draft, "send-back", "why", "再想想")).contains("policy.sentback");
        assertThat(state(draft)).isEqualTo(VersionState.DRAFT);
        assertThat(send("he", draft, "withdraw", "why", "不用了")).contains("policy.withdrawn");
        assertThat(send("he", draft, "propose", "revision", "2", "why", "x")).contains("policy.notnow");
    }

    @Test
    void aBrokenTextIsKeptAsADraftAndGoesNowhere() {
        int before = policies.inForce(TENANT).number();
        int draft = draft("he", 0);
        String text =
                policies.find(TENANT, draft).orElseThrow().text().replace("when: in_progress", "when: in_progres");
        save("he", draft, 1, text);
        String page = body("he", "/policy/" + draft);
        assertThat(page).contains("没有“in_progres”这个事实。是不是“in_progress”", "data-at-line=\"" + line(text) + "\"");
        assertThat(text(post("he", "/policy/" + draft + "/check", "text", text)))
                .contains("in_progres");
        assertThat(send("he", draft, "replay", "source", "DESK", "days", "7")).contains("policy.broken");
        assertThat(send("he", draft, "propose", "revision", "2", "why", "x")).contains("policy.broken");
        // Even one that broke after it was proposed, as a newer build may find it.
        DATABASE.jdbc()
                .sql("update policy.version set state = 'PROPOSED', proposed_by = 'he', proposed_at = now(),"
                        + " proposed_why = 'x' where tenant = 'harbour' and number = :number")
                .param("number", draft)
                .update();
        assertThat(send("sun", draft, "approve", "beside", "" + before, "why", "x"))
                .contains("policy.broken");
        assertThat(policies.inForce(TENANT).number()).isEqualTo(before);
        send("sun", draft, "send-back", "why", "x");
    }

    @Test
    void theStreamGradesByWhatShipsWhereTheOneInForceCannotBeRead() {
        int number = policies.inForce(TENANT).number();
        String text = policies.inForce(TENANT).text();
        setText(number, "policy: from-another-build\n");
        try {
            assertThat(policies.grading(TENANT).version())
                    .isEqualTo(Policy.shipped().version());
            assertThat(body("he", "/policy")).contains("读不出正在使用的版本");
        } finally {
            setText(number, text);
        }
    }

    @Test
    void whoSavesSecondSeesBothTextsAndLosesNothing() {
        int draft = draft("he", 0);
        String text = policies.find(TENANT, draft).orElseThrow().text();
        save("sun", draft, 1, text.replace("heard_at: 0.3", "heard_at: 0.35"));
        MvcTestResult answer = post(
                "he",
                "/policy/" + draft + "/save",
                "revision",
                "1",
                "text",
                text.replace("zone: Asia/Shanghai", "zone: UTC"));
        assertThat(answer).hasStatus(409);
        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("zone: UTC", "heard_at: 0.35", "还没有保存", "name=\"revision\" value=\"2\"");
        assertThat(policies.find(TENANT, draft).orElseThrow().text()).contains("heard_at: 0.35", "zone: Asia/Shanghai");
    }

    @Test
    void ofManyWhoSaveAtOnceOneIsKeptAndTheOthersAreTold() throws Exception {
        int draft = draft("he", 0);
        String text = policies.find(TENANT, draft).orElseThrow().text();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<VersionStep>> savers = List.of("a", "b", "c", "d").stream()
                    .<Callable<VersionStep>>map(who ->
                            () -> policies.save(draft, 1, text + "# " + who + "\n", new Policies.By(TENANT, who)))
                    .toList();
            long kept = 0;
            for (var answer : threads.invokeAll(savers)) {
                kept += answer.get() instanceof VersionStep.Done ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
            assertThat(policies.find(TENANT, draft).orElseThrow().revision()).isEqualTo(2);
        }
    }

    @Test
    void twoVersionsNeverGoByTheSameName() {
        int draft = draft("he", 0);
        PolicyVersion version = policies.find(TENANT, draft).orElseThrow();
        assertThat(version.name())
                .isNotEqualTo(policies.find(TENANT, 0).orElseThrow().name());
        save("he", draft, 1, policies.find(TENANT, 0).orElseThrow().text());
        assertThat(body("he", "/policy/" + draft)).contains("这个版本号已经用过");
    }

    @Test
    void anotherBuildsPolicyIsADraftForPeopleToDecideOn() {
        Tenant young = new Tenant("young");
        shipped.importFor(young);
        String next = PolicyLoader.shippedText().replace("heard_at: 0.3", "heard_at: 0.31");
        policies.importShipped(young, next);
        policies.importShipped(young, next);
        assertThat(policies.all(young))
                .extracting(PolicyVersion::state)
                .containsExactly(VersionState.DRAFT, VersionState.LIVE);
        PolicyVersion draft = policies.all(young).getFirst();
        assertThat(policies.problems(draft, draft.text())).isEmpty();
        assertThat(policies.inForce(young).number()).isZero();
    }

    @Test
    void theStreamIsToldWhatIsInForce() {
        int before = policies.inForce(TENANT).number();
        int draft = draft("he", before);
        send("he", draft, "replay", "source", "DESK", "days", "1");
        send("he", draft, "propose", "revision", "1", "why", "x");
        send("sun", draft, "approve", "beside", "" + before, "why", "x");
        assertThat(DATABASE.jdbc()
                        .sql("select text from policy.instruction where slot = 'LIVE' and tenant = 'harbour'"
                                + " order by at desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(policies.find(TENANT, draft).orElseThrow().text());
        await().atMost(Duration.ofMinutes(2)).until(() -> outbox.untold().isEmpty());
        send("sun", before, "roll-back", "beside", "" + draft, "why", "x");
        await().atMost(Duration.ofMinutes(2)).until(() -> outbox.untold().isEmpty());
    }

    private static int line(String text) {
        return (int)
                text.substring(0, text.indexOf("when: in_progres ")).lines().count();
    }

    private void setText(int number, String text) {
        DATABASE.jdbc()
                .sql("update policy.version set text = :text where tenant = 'harbour' and number = :number")
                .param("number", number)
                .param("text", text)
                .update();
    }

    private VersionState state(int number) {
        return policies.find(TENANT, number).orElseThrow().state();
    }
}
