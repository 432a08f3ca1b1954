package org.shouhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.desk.DeskDatabase;
import org.shouhu.desk.TestFolder;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.roster.PasswordHash;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.roster.StaffDirectory;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.Lane;
import org.shouhu.desk.triage.Queue;
import org.shouhu.detection.Band;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The shop agent's pages and the report forms: who may see what, and that nothing typed is lost. */
@SpringBootTest
@AutoConfigureMockMvc
class HumanPagesTest {

    private static final Tenant TENANT = new Tenant("harbour");
    private static final Path DATA = TestFolder.fresh();

    @RegisterExtension
    static final DeskDatabase DATABASE = new DeskDatabase();

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        properties.add("shouhu.data", DATA::toString);
        properties.add("shouhu.database.url", DATABASE::url);
    }

    @Autowired
    MockMvcTester server;

    @Autowired
    StaffDirectory directory;

    @Autowired
    Queue queue;

    @Autowired
    Talks talks;

    @Autowired
    Timeline timeline;

    @BeforeEach
    void people() {
        add("agent-a", TENANT, "药房A 小何", Role.SHOP_AGENT, "药房A");
        add("agent-b", TENANT, "药房B 小吴", Role.SHOP_AGENT, "药房B");
        add("agent-far", new Tenant("far"), "别家", Role.SHOP_AGENT, "药房A");
        add("lin", TENANT, "林", Role.INTERVENER, null);
        add("chen", TENANT, "陈", Role.INTERVENER, null);
        add("root", TENANT, "管理员", Role.ADMINISTRATOR, null);
    }

    @Test
    void anAgentReportsAndSeesWhoTookIt() {
        String talk = report("agent-a", "words", "我撑不下去了", "conversation", "c-1", "account", "buyer-1");
        assertThat(talk).startsWith("/shop/talks/").endsWith("?said=shop.filed");
        String page = body("agent-a", path(talk));
        assertThat(page).contains("等人接手", "谢谢你愿意告诉我", "请值班台接过去聊");
        queue.claim(TENANT, caseOf(talk), "lin");
        assertThat(body("agent-a", path(talk))).contains("林 已接手").doesNotContain("等人接手");
        assertThat(body("agent-a", "/shop")).contains("林 已接手", path(talk));
    }

    @Test
    void anEmptyReportIsAReport() {
        String talk = report("agent-a");
        assertThat(body("agent-a", path(talk))).contains("等人接手");
        assertThat(queue.find(caseOf(talk))).hasValueSatisfying(item -> {
            assertThat(item.lane()).isEqualTo(Lane.QUEUE);
            assertThat(item.band()).isEqualTo(Band.HIGH);
        });
        assertThat(send("agent-a", path(talk) + "/say", "words", "你还在吗")).contains("said=shop.unsaid");
    }

    @Test
    void whatHappensRightNowIsMostUrgent() {
        String talk = report("agent-a", "now", "yes", "conversation", "c-now");
        assertThat(queue.find(caseOf(talk)).orElseThrow().band()).isEqualTo(Band.IMMINENT);
    }

    @Test
    void pressingTwiceReportsOnce() {
        String once = UUID.randomUUID().toString();
        String first = report("agent-a", "words", "不想再醒来", "once", once);
        String second = report("agent-a", "words", "不想再醒来", "once", once);
        assertThat(second).isEqualTo(first);
        assertThat(queue.find(caseOf(first)).orElseThrow().alerts()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"agent-b", "agent-far"})
    void anotherShopsCaseIsNotThere(String stranger) {
        String talk = path(report("agent-a", "words", "planted words", "conversation", "c-2", "account", "buyer-2"));
        assertThat(get(stranger, talk)).hasStatus(404);
        assertThat(post(stranger, talk + "/say", "words", "x")).hasStatus(404);
        assertThat(post(stranger, talk + "/whisper", "words", "x")).hasStatus(404);
        assertThat(post(stranger, talk + "/hand-over")).hasStatus(404);
        assertThat(body(stranger, "/shop")).doesNotContain(talk);
        assertThat(get("agent-a", "/shop/talks/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get("agent-a", "/shop/talks/nonsense")).hasStatus(404);
    }

    @Test
    void twoShopsInOneCaseDoNotReadEachOther() {
        String first = path(report("agent-a", "conversation", "c-3", "account", "buyer-3"));
        String second = path(report("agent-b", "conversation", "c-4", "account", "buyer-3"));
        assertThat(second).isEqualTo(first);
        assertThat(send("agent-a", first + "/whisper", "words", "只有药房A知道的事")).contains("said=shop.whispered");
        assertThat(body("agent-a", first)).contains("只有药房A知道的事");
        assertThat(body("agent-b", first)).doesNotContain("只有药房A知道的事");
    }

    @Test
    void anAgentHandsOverAndIsAskedNothingMore() {
        String talk = path(report("agent-a", "conversation", "c-5", "account", "buyer-5"));
        assertThat(send("agent-a", talk + "/hand-over")).contains("said=shop.handed");
        assertThat(body("agent-a", talk)).contains("已经交给值班台").doesNotContain("/hand-over", "/say\"");
        assertThat(talks.of(caseOf(talk))).allMatch(open -> open.handedOverAt() != null);
    }

    @ParameterizedTest
    @CsvSource({
        "agent-a, /reports/new, 403",
        "root, /reports/new, 403",
        "root, /shop, 403",
        "lin, /shop, 403",
        "lin, /shop/report, 403",
        "lin, /reports/new?kind=plea, 200",
        "agent-a, /shop/report, 200"
    })
    void eachRoleSeesItsOwnPages(String login, String path, int status) {
        assertThat(get(login, path)).hasStatus(status);
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        int before = queue.waiting(TENANT, Lane.QUEUE, 500).size();
        for (var attempt : List.of(List.of("agent-a", "/shop/report"), List.of("lin", "/reports"))) {
            assertThat(server.post()
                            .uri(attempt.getLast())
                            .with(user(attempt.getFirst()).roles(role(attempt.getFirst())))
                            .param("words", "撑不下去了")
                            .exchange())
                    .hasStatus(403);
        }
        assertThat(queue.waiting(TENANT, Lane.QUEUE, 500)).hasSize(before);
        assertThat(server.get().uri("/shop").exchange()).hasStatus(302);
    }

    @Test
    void whoTakesTheCallHoldsTheCase() {
        String target = send(
                "lin",
                "/reports",
                "kind",
                "call",
                "words",
                "她说吃了东西",
                "when",
                "昨天夜里两点",
                "account",
                "viewer-9",
                "police",
                "yes",
                "incident",
                "i-9",
                "take",
                "yes");
        assertThat(target).startsWith("/cases/");
        CaseId caseId = caseOf(target);
        assertThat(queue.find(caseId).orElseThrow().claimedBy()).isEqualTo("lin");
        assertThat(timeline.read(TENANT, caseId))
                .anySatisfy(line -> {
                    assertThat(line.kind()).isEqualTo(TimelineKind.REPORT);
                    assertThat(line.fact("policeTold")).isEqualTo("true");
                    assertThat(line.fact("incidentNumber")).isEqualTo("i-9");
                })
                .anySatisfy(line -> {
                    assertThat(line.kind()).isEqualTo(TimelineKind.REPORT_NOTE);
                    assertThat(line.text()).isEqualTo("昨天夜里两点");
                });
        assertThat(send("chen", "/reports", "kind", "staff", "account", "viewer-9", "take", "yes"))
                .isEqualTo("/?said=report.held");
    }

    @Test
    void aReportThatCannotBeKeptStaysInTheForm() {
        DATABASE.jdbc().sql("alter table triage.alert rename to away").update();
        try {
            MvcTestResult answer =
                    post("lin", "/reports", "kind", "plea", "words", "今晚就走了", "link", "example.test/9", "take", "yes");
            assertThat(answer).hasStatus(503).bodyText().contains("今晚就走了", "example.test/9", "还没有存下来");
            assertThat(post("agent-a", "/shop/report", "words", "撑不下去", "conversation", "c-8"))
                    .hasStatus(503)
                    .bodyText()
                    .contains("撑不下去", "value=\"c-8\"", "还没有交上来");
        } finally {
            DATABASE.jdbc().sql("alter table triage.away rename to alert").update();
        }
    }

    private void add(String login, Tenant tenant, String name, Role role, @Nullable String shop) {
        directory.add(
                new Staff(login, tenant, name, role, shop, false, null, null), new PasswordHash("{none}"), "test");
    }

    private String report(String login, String... fields) {
        return send(login, "/shop/report", fields);
    }

    private String send(String login, String path, String... fields) {
        MvcTestResult answer = post(login, path, fields);
        assertThat(answer).hasStatus(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult post(String login, String path, String... fields) {
        var request =
                server.post().uri(path).with(user(login).roles(role(login))).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String login, String path) {
        return server.get().uri(path).with(user(login).roles(role(login))).exchange();
    }

    private String body(String login, String path) {
        MvcTestResult answer = get(login, path);
        assertThat(answer).hasStatus(200);
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String role(String login) {
        return directory.find(login).orElseThrow().role().name();
    }

    private static String path(String target) {
        return target.replaceFirst("[?].*", "");
    }

    private static CaseId caseOf(String target) {
        String path = path(target);
        return CaseId.of(path.substring(path.lastIndexOf('/') + 1));
    }
}
