package org.shouhu.desk.console.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.audit.Verification;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.console.DeskPages;
import org.shouhu.desk.identity.PersonRefs;
import org.shouhu.desk.policy.LivePeriod;
import org.shouhu.desk.policy.Policies;
import org.shouhu.desk.policy.PolicyOutbox;
import org.shouhu.desk.policy.PolicyVersion;
import org.shouhu.desk.policy.ShadowRun;
import org.shouhu.desk.policy.ShadowRuns;
import org.shouhu.desk.policy.ShippedPolicy;
import org.shouhu.desk.policy.VersionState;
import org.shouhu.desk.policy.VersionStep;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.AlertDraft;
import org.shouhu.desk.triage.AlertSource;
import org.shouhu.desk.triage.Alerts;
import org.shouhu.desk.triage.Raised;
import org.shouhu.detection.Band;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.policy.PolicyLoader;
import org.shouhu.pipeline.ShadowTally;
import org.shouhu.pipeline.TenantPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The workbench: a version's way from draft to being in force and back, and all that must not happen on it. */
class PolicyPagesTest extends DeskPages {

    private static final Tenant TENANT = new Tenant("harbour");

    @Autowired
    Policies policies;

    @Autowired
    ShippedPolicy shipped;

    @Autowired
    ShadowRuns shadows;

    @Autowired
    PolicyOutbox outbox;

    @Autowired
    Audit audit;

    @Autowired
    Alerts alerts;

    @Autowired
    Timeline timeline;

    @Autowired
    PersonRefs persons;

    @BeforeEach
    void people() {
        shipped.importFor(TENANT);
        add("he", TENANT, "he", Role.SUPERVISOR, null);
        add("sun", TENANT, "sun", Role.SUPERVISOR, null);
        add("root", TENANT, "root", Role.ADMINISTRATOR, null);
        add("zhou", TENANT, "zhou", Role.LEAD, null);
        add("lin", TENANT, "lin", Role.INTERVENER, null);
        add("agent", TENANT, "agent", Role.SHOP_AGENT, "药房A");
        add("far", new Tenant("far"), "far", Role.SUPERVISOR, null);
    }

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

    @Test
    void aVersionRunsBesideTheOneInForceAndItsCountsAddUp() {
        int draft = draft("he", 0);
        assertThat(send("he", draft, "shadow")).contains("policy.shadowed");
        ShadowRun run = shadows.running(TENANT).orElseThrow();
        assertThat(run.number()).isEqualTo(draft);
        Episode episode = told("buyer-beside", "我想死");
        ShadowTally tally = tally("a", TENANT, run.id(), episode);
        shadows.take(tally);
        shadows.take(tally);
        shadows.take(tally("b", TENANT, run.id(), episode));
        shadows.take(tally("c", new Tenant("far"), run.id(), episode));
        shadows.take(tally("d", TENANT, run.id() + 1_000, episode));
        ShadowRun counted =
                shadows.of(policies.find(TENANT, draft).orElseThrow()).getFirst();
        assertThat(counted.graded()).isEqualTo(200);
        assertThat(counted.differences()).isEqualTo(6);
        assertThat(counted.liveAlerts()).isEqualTo(10);
        assertThat(body("he", "/policy/" + draft))
                .contains("试跑中", "不再被看到", "every 5s", episode.person().shortForm(), "/cases/" + episode.id());
        assertThat(body("he", "/policy")).contains("双方都评估 200 次，不同 6 次", "every 5s");
        int other = draft("sun", 0);
        assertThat(send("sun", other, "shadow")).contains("policy.shadowed");
        assertThat(shadows.running(TENANT).orElseThrow().number()).isEqualTo(other);
        assertThat(send("he", other, "shadow/stop")).contains("policy.unshadowed");
        assertThat(shadows.running(TENANT)).isEmpty();
        assertThat(body("he", "/policy")).contains("id=\"beside-section\" data-region", "every 30s");
        assertThat(actions(draft)).contains("policy-shadow-started", "policy-shadow-stopped");
    }

    private static ShadowTally tally(String id, Tenant tenant, long run, Episode episode) {
        Instant now = Instant.now();
        return new ShadowTally(
                id,
                tenant.value(),
                "shadow-" + run,
                "life-protection-2",
                "life-protection-3",
                now,
                now,
                100,
                5,
                2,
                List.of(new ShadowTally.Count(Band.HIGH, Band.NONE, 3)),
                List.of(new ShadowTally.Example(
                        new TenantPerson(tenant.value(), episode.person().value()),
                        "/shop",
                        "e-" + id,
                        now,
                        Band.HIGH,
                        Band.NONE,
                        Optional.of("alert-1"),
                        List.of("active_ideation"),
                        List.of())));
    }

    @Test
    void aFileShowsWhomAVersionWouldLoseAndNothingOfItIsKept() {
        int draft = draft("he", 0);
        String text = policies.find(TENANT, draft).orElseThrow().text();
        save("he", draft, 1, deaf(text));
        String events = event("buyer-planted", "我想死，不想活了，今晚就走") + "\n" + event("buyer-2", "请问几点发货") + "\nnot json\n";
        MvcTestResult answer = server.post()
                .uri("/policy/" + draft + "/replay/file")
                .with(user("he").roles("SUPERVISOR"))
                .with(csrf().asHeader())
                .contentType("application/x-ndjson")
                .content(events)
                .exchange();
        assertThat(answer).hasStatus(200).bodyText().isEqualTo("/policy/" + draft + "?said=policy.replayed#replays");
        String page = body("he", "/policy/" + draft);
        assertThat(page)
                .contains("一份文件：2 个事件，2 个人", "有 1 条读不出来", "不再被看到", "当事人 1")
                .doesNotContain("buyer-planted", "今晚就走");
        assertThat(DATABASE.jdbc()
                        .sql("select count(*) from policy.replay where cast(result as text) like '%buyer-planted%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(send("he", draft, "replay", "source", "FILE", "events", events))
                .contains("policy.replayed");
        assertThat(post("he", "/policy/" + draft + "/replay", "source", "DESK", "days", "soon"))
                .hasStatus(400);
    }

    @Test
    void aReplayOverTheDeskShowsThePersonsOfTheReadersPlatformAlone() {
        Episode episode = told("buyer-in-danger", "我想死，不想活了，今晚就走");
        int draft = draft("he", 0);
        String text = policies.find(TENANT, draft).orElseThrow().text();
        save("he", draft, 1, deaf(text));
        send("he", draft, "replay", "source", "DESK", "days", "7");
        String page = body("he", "/policy/" + draft);
        assertThat(page)
                .contains(episode.person().shortForm(), "/cases/" + episode.id(), "不再被看到")
                .doesNotContain("今晚就走");
        assertThat(body("root", "/policy/" + draft))
                .contains(episode.person().shortForm())
                .doesNotContain("/cases/" + episode.id());
        assertThat(get("far", "/policy/" + draft)).hasStatus(404);
        int elsewhere = draft("far", 0);
        send("far", elsewhere, "replay", "source", "DESK", "days", "7");
        assertThat(body("far", "/policy/" + elsewhere))
                .contains("没有可回放的内容")
                .doesNotContain(episode.person().shortForm());
    }

    /** A policy that no longer hears of an intent to die: what a reviewer must see at once. */
    private static String deaf(String text) {
        int rules = text.indexOf("\nrules:");
        return text.substring(0, rules)
                + "\nrules:\n  - name: act-in-progress\n    band: IMMINENT\n    when: in_progress >= 0.99\n"
                + "    because: [in_progress]\n\ntests:\n  - name: an act\n    facts: {in_progress: 1}\n"
                + "    expect: IMMINENT\n";
    }

    private Episode told(String account, String words) {
        Instant now = Instant.now();
        Raised raised = alerts.raise(new AlertDraft(
                TENANT,
                "test-" + account,
                persons.of(TENANT, account),
                Band.HIGH,
                AlertSource.DETECTION,
                List.of("active_ideation"),
                null,
                false,
                now,
                now,
                now));
        Episode episode = ((Raised.Queued) raised).episode();
        timeline.write(
                TENANT,
                episode.id(),
                TimelineDraft.of(now, TimelineKind.MESSAGE, Actor.PERSON)
                        .with("author", "CUSTOMER")
                        .with("shop", "药房A")
                        .saying(words));
        return episode;
    }

    private static String event(String subject, String words) {
        return "{\"specversion\":\"1.0\",\"type\":\"shouhu.chat.message.v1\",\"source\":\"/shop\",\"id\":\"" + subject
                + "\",\"subject\":\"" + subject
                + "\",\"time\":\"2026-03-01T20:00:00+08:00\",\"data\":{\"conversation\":"
                + "\"c\",\"shop\":\"s\",\"author\":\"customer\",\"text\":\"" + words + "\"}}";
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

    private List<String> actions(int number) {
        return audit.history(TENANT, new Subject("policy", Integer.toString(number))).stream()
                .map(recorded -> recorded.entry().action())
                .toList();
    }

    private int draft(String login, int basis) {
        return Integer.parseInt(send(login, "/policy/" + basis + "/draft").replaceFirst("/policy/([0-9]+).*", "$1"));
    }

    private String save(String login, int number, int revision, String text) {
        return send(login, number, "save", "revision", Integer.toString(revision), "text", text);
    }

    private String send(String login, int number, String step, String... fields) {
        return send(login, "/policy/" + number + "/" + step, fields);
    }
}
