package org.shouhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.desk.action.Orders;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.Subject;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.conversation.Talks;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.intake.ApiKeys;
import org.shouhu.desk.intake.Quarantine;
import org.shouhu.desk.roster.Duty;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.Lane;
import org.shouhu.desk.triage.Queue;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.OrderStatus;
import org.shouhu.detection.person.Product;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of shop agents, reporters and administrators: who may see what, and that nothing typed is lost. */
class HumanPagesTest extends DeskPages {

    private static final Tenant TENANT = new Tenant("harbour");

    @Autowired
    Queue queue;

    @Autowired
    Talks talks;

    @Autowired
    Timeline timeline;

    @Autowired
    Cases cases;

    @Autowired
    Orders orders;

    @Autowired
    ApiKeys keys;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Audit audit;

    @Autowired
    Duty duty;

    @Autowired
    PasswordEncoder encoder;

    @BeforeEach
    void people() {
        add("agent-a", TENANT, "药房A 小何", Role.SHOP_AGENT, "药房A");
        add("agent-b", TENANT, "药房B 小吴", Role.SHOP_AGENT, "药房B");
        add("agent-far", new Tenant("far"), "别家", Role.SHOP_AGENT, "药房A");
        add("lin", TENANT, "林", Role.INTERVENER, null);
        add("chen", TENANT, "陈", Role.INTERVENER, null);
        add("far-root", new Tenant("far"), "别处", Role.ADMINISTRATOR, null);
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
        "agent-a, /admin, 403",
        "agent-a, /roster, 403",
        "lin, /admin, 403",
        "lin, /admin/quarantine/1, 403",
        "root, /roster, 403",
        "root, /admin, 200",
        "root, /admin/quarantine/1000000, 404",
        "agent-a, /shop/password, 200",
        "lin, /roster, 200",
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
        for (var attempt : List.of(
                List.of("agent-a", "/shop/report"), List.of("lin", "/reports"), List.of("root", "/admin/keys"))) {
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

    @Test
    void aKeyIsShownOnceAndWorksUntilItIsRevoked() {
        String answer = text(post("root", "/admin/keys", "name", "orders"));
        String key = secret(answer);
        assertThat(keys.tenantOf(key)).contains(TENANT);
        assertThat(body("root", "/admin")).contains("orders").doesNotContain(key);
        long id = keys.all(TENANT).stream()
                .filter(known -> known.name().equals("orders"))
                .findFirst()
                .orElseThrow()
                .id();
        send("far-root", "/admin/keys/" + id + "/revoke");
        assertThat(keys.tenantOf(key)).contains(TENANT);
        send("root", "/admin/keys/" + id + "/revoke");
        assertThat(keys.tenantOf(key)).isEmpty();
    }

    @Test
    void aFirstPasswordIsShownOnceAndItsOwnerChangesIt() {
        String answer = text(post("root", "/admin/staff", "login", "neu", "name", "新人", "role", "INTERVENER"));
        String first = secret(answer);
        assertThat(matches("neu", first)).isTrue();
        assertThat(body("root", "/admin")).contains("新人").doesNotContain(first);
        assertThat(text(post("neu", "/roster/password", "current", "guess", "fresh", "a-longer-secret")))
                .contains("现在的密码不对");
        assertThat(matches("neu", first)).isTrue();
        post("neu", "/roster/password", "current", first, "fresh", "a-longer-secret");
        assertThat(matches("neu", "a-longer-secret")).isTrue();
        assertThat(post("far-root", "/admin/staff/neu/password")).hasStatus(404);
        assertThat(text(post("root", "/admin/staff", "login", "neu", "name", "又一位", "role", "LEAD")))
                .contains("已经有人用了");
    }

    @Test
    void whatCouldNotBeReadIsVeiledUntilItIsOpenedAndThatIsKept() {
        String key = keys.create(TENANT, "events", Actor.DESK);
        server.post()
                .uri("/v1/events")
                .header("Authorization", "Bearer " + key)
                .contentType("application/cloudevents+json")
                .content("{\"specversion\":\"1.0\",\"type\":\"odd\",\"data\":{\"text\":\"planted farewell\"}}")
                .exchange();
        long id = quarantine.open(TENANT).getLast().id();
        String page = "/admin/quarantine/" + id;
        assertThat(body("root", page)).contains("先遮着").doesNotContain("planted farewell");
        assertThat(audit.history(TENANT, new Subject("quarantine", Long.toString(id))))
                .isEmpty();
        assertThat(text(post("root", page + "/open"))).contains("planted farewell");
        assertThat(audit.history(TENANT, new Subject("quarantine", Long.toString(id))))
                .hasSize(1);
        assertThat(text(post("root", page + "/replay", "event", "{mended"))).contains("{mended", "没有送出");
        assertThat(post("far-root", page + "/settle")).hasStatus(302);
        assertThat(quarantine.content(TENANT, id)).isPresent();
        assertThat(send("root", page + "/settle")).contains("quarantine.settled");
        assertThat(get("root", page)).hasStatus(404);
        assertThat(text(post("root", "/admin/verify"))).contains("全部完好");
    }

    @Test
    void namesOfGoodsAreVeiledWithTheWordsAndOpenedByTheSameAct() {
        add("wen", TENANT, "文", Role.INTERVENER, null);
        CaseId caseId = caseOf(report("agent-a", "account", "buyer-goods"));
        Episode episode = cases.find(caseId).orElseThrow();
        Instant now = Instant.now();
        timeline.write(
                TENANT,
                caseId,
                TimelineDraft.of(now, TimelineKind.MESSAGE, Actor.PERSON)
                        .with("author", Author.CUSTOMER)
                        .saying("这个有货吗")
                        .beside(List.of(new Product("安神枕", "家纺", 1))));
        timeline.write(
                TENANT,
                caseId,
                TimelineDraft.of(now, TimelineKind.MESSAGE, Actor.DESK)
                        .with("author", Author.AGENT)
                        .saying("请稍等")
                        .beside(List.of(new Product("羊毛毯", "家纺", 1))));
        orders.seen(
                episode,
                new Happening.Ordered("o-1", "药房A", OrderStatus.PLACED, List.of(new Product("蓝毛衣", "服装", 1))),
                now,
                "order-1");
        String page = "/cases/" + caseId;
        MockHttpSession session = new MockHttpSession();
        assertThat(seen("wen", page, session))
                .contains("请稍等", "o-1", "商品已遮住，3 字", "商品已遮住，6 字")
                .doesNotContain("这个有货吗", "安神枕", "羊毛毯", "蓝毛衣");

        server.post()
                .uri(page + "/veil")
                .session(session)
                .with(user("wen").roles(role("wen")))
                .with(csrf())
                .exchange();
        assertThat(seen("wen", page, session))
                .contains("这个有货吗", "安神枕", "羊毛毯", "蓝毛衣")
                .doesNotContain("已遮住");
        assertThat(seen("wen", page, session)).contains("蓝毛衣");
        assertThat(body("wen", "/roster")).as("each line once").contains("今天打开了 3 段");
    }

    private String seen(String login, String path, MockHttpSession session) {
        return text(server.get()
                .uri(path)
                .session(session)
                .with(user(login).roles(role(login)))
                .exchange());
    }

    @Test
    void peopleGoOnAndOffDuty() {
        assertThat(body("chen", "/roster")).contains("您现在不在岗");
        send("chen", "/roster/on");
        assertThat(body("chen", "/roster")).contains("您在岗").doesNotContain("离开屏幕");
        Staff chen = directory.find("chen").orElseThrow();
        for (int i = 0; i < 20; i++) {
            duty.countExposure(chen);
        }
        assertThat(body("chen", "/roster")).contains("今天打开了 20 段", "离开屏幕");
        assertThat(body("lin", "/roster")).contains("今天打开了 0 段");
        send("chen", "/roster/off");
        assertThat(duty.onDuty(TENANT)).noneMatch(staff -> staff.login().equals("chen"));
    }

    private boolean matches(String login, String password) {
        return directory
                .passwordHash(login)
                .map(hash -> encoder.matches(password, hash.value()))
                .orElse(false);
    }

    private static String secret(String page) {
        return page.replaceAll("(?s).*id=\"secret-once\">([^<]+)<.*", "$1");
    }

    private String report(String login, String... fields) {
        return send(login, "/shop/report", fields);
    }

    private static String path(String target) {
        return target.replaceFirst("[?].*", "");
    }

    private static CaseId caseOf(String target) {
        String path = path(target);
        return CaseId.of(path.substring(path.lastIndexOf('/') + 1));
    }
}
