package org.shouhu.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shouhu.desk.action.Action;
import org.shouhu.desk.action.Asked;
import org.shouhu.desk.action.LookUps;
import org.shouhu.desk.action.PoliceExchange;
import org.shouhu.desk.action.Step;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.audit.Audit;
import org.shouhu.desk.audit.Verification;
import org.shouhu.desk.casework.Answer;
import org.shouhu.desk.casework.Assessment;
import org.shouhu.desk.casework.Cases;
import org.shouhu.desk.casework.CloseOutcome;
import org.shouhu.desk.casework.Closing;
import org.shouhu.desk.casework.Disposition;
import org.shouhu.desk.casework.Judgement;
import org.shouhu.desk.casework.Level;
import org.shouhu.desk.casework.Observations;
import org.shouhu.desk.casework.OutcomeKind;
import org.shouhu.desk.casework.Theme;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.CaseId;
import org.shouhu.desk.identity.FactKind;
import org.shouhu.desk.identity.Vault;
import org.shouhu.desk.intake.ReportForm;
import org.shouhu.desk.intake.ReportIntake;
import org.shouhu.desk.storage.DeskClock;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.AlertSource;
import org.shouhu.desk.triage.ClaimOutcome;
import org.shouhu.desk.triage.Clocks;
import org.shouhu.desk.triage.DeadlineKind;
import org.shouhu.desk.triage.Lane;
import org.shouhu.desk.triage.Queue;
import org.shouhu.desk.triage.Raised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Story B, from the call to the week's check, without a single event of the stream. */
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CallerStoryTest {

    private static final Tenant TENANT = new Tenant("harbour");
    private static final Actor LIN = Actor.staff("lin");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final PartnerDouble PARTNER = new PartnerDouble();

    @RegisterExtension
    static final DeskDatabase DATABASE = new DeskDatabase();

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        DATABASE.place(properties);
        int index = 0;
        for (String kind : List.of("POLICE", "ORDERS", "CARRIER", "TALK")) {
            String prefix = "shouhu.partners[" + index++ + "].";
            properties.add(prefix + "tenant", () -> "harbour");
            properties.add(prefix + "name", () -> kind.toLowerCase(java.util.Locale.ROOT));
            properties.add(prefix + "kind", () -> kind);
            properties.add(prefix + "url", PARTNER::url);
            properties.add(prefix + "secret", () -> PartnerDouble.SECRET);
        }
    }

    @AfterAll
    static void close() {
        PARTNER.close();
    }

    @LocalServerPort
    int port;

    @Autowired
    ReportIntake reports;

    @Autowired
    Queue queue;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Autowired
    Judgement judgement;

    @Autowired
    Closing closing;

    @Autowired
    Observations observations;

    @Autowired
    PoliceExchange police;

    @Autowired
    LookUps lookUps;

    @Autowired
    Clocks clocks;

    @Autowired
    Vault vault;

    @Autowired
    Audit audit;

    @Autowired
    DeskClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCallAboutAWomanIsCarriedToTheWeeksCheck() throws Exception {
        CaseId caseId = call("viewer-cheerful-7", "call-1");
        assertThat(queue.waiting(TENANT, Lane.QUEUE, 10))
                .anyMatch(item -> item.caseId().equals(caseId));
        assertThat(queue.claim(TENANT, caseId, "lin")).isEqualTo(new ClaimOutcome.Claimed());
        assertThat(queue.claim(TENANT, caseId, "chen")).isEqualTo(new ClaimOutcome.HeldBy("lin"));

        PARTNER.lookUpAnswer = """
                {"account":"viewer-cheerful-7","nickname":"n-planted-nickname","addresses":
                 [{"address":"planted-address 12","observedAt":"2026-11-01T00:00:00Z"}],
                 "ipRegion":{"region":"planted-region","observedAt":"2026-11-20T00:00:00Z"},
                 "orders":[],"posts":[{"at":"2026-11-20T00:00:00Z","kind":"comment","text":"planted farewell words"}]}""";
        assertThat(lookUps.lookUp(caseId, "to find her", LIN)).isInstanceOf(LookUps.Found.Facts.class);
        assertThat(vault.masked(TENANT, caseId))
                .anyMatch(
                        fact -> fact.kind() == FactKind.ADDRESS && !fact.shown().contains("12"));

        judgement.assess(caseId, assessment(), "lin");
        judgement.dispose(caseId, Disposition.POLICE_NOW, "", "lin");
        Asked asked = police.send(caseId, form(), LIN);
        assertThat(asked).isInstanceOf(Asked.Sent.class);
        assertThat(police.send(caseId, form(), LIN)).isEqualTo(new Asked.RunningAlready());
        Action dispatch = police.dispatch(caseId).orElseThrow();
        await().atMost(SOON).until(() -> police.dispatch(caseId).orElseThrow().step() == Step.DELIVERED);
        assertThat(closing.close(caseId, OutcomeKind.SAFE_AT_HOME, "", "lin"))
                .isEqualTo(new CloseOutcome.ContactNotConfirmed());

        assertThat(receipt(dispatch, "r1", "acknowledged")).isEqualTo(200);
        assertThat(receipt(dispatch, "r2", "on_scene")).isEqualTo(200);
        assertThat(receipt(dispatch, "r3", "on_the_way")).as("late").isEqualTo(200);
        assertThat(police.dispatch(caseId).orElseThrow().step()).isEqualTo(Step.ON_SCENE);
        assertThat(receipt(dispatch, "r4", "contact_made")).isEqualTo(200);
        assertThat(receipt(dispatch, "r4", "contact_made")).as("twice").isEqualTo(200);
        assertThat(cases.find(caseId).orElseThrow().contactAt()).isNotNull();
        assertThat(timeline.read(TENANT, caseId))
                .filteredOn(entry -> entry.kind() == TimelineKind.CONTACT_CONFIRMED)
                .hasSize(1);

        observations.start(caseId, Duration.ofDays(7), LIN);
        observations.noteActivity(TENANT, caseId, clock.instant(), "login", null, "a1");
        observations.noteActivity(TENANT, caseId, clock.instant(), "nickname_changed", "sunny", "a2");
        clock.jump(Duration.ofDays(7).plusMinutes(1));
        await().atMost(SOON)
                .until(() -> observations.rechecks(cases.find(caseId).orElseThrow()).stream()
                        .allMatch(recheck -> recheck.findings() != null));
        assertThat(observations
                        .rechecks(cases.find(caseId).orElseThrow())
                        .getLast()
                        .findings())
                .satisfies(findings -> assertThat(findings.nickname()).isEqualTo("sunny"));
        assertThat(closing.close(caseId, OutcomeKind.SAFE_AT_HOME, "", "lin")).isEqualTo(new CloseOutcome.Closed());
        assertThat(audit.verify()).isInstanceOf(Verification.Intact.class);
        assertNothingReadable("n-planted-nickname", "planted-address", "planted farewell", "planted-caller");
    }

    @Test
    void anUnclaimedReportGoesToTheLeadThenTheSupervisorOnceEach() {
        CaseId caseId = call("viewer-nobody-claims", "call-2");
        clock.jump(Duration.ofSeconds(61));
        await().atMost(SOON).until(() -> clocks.escalations(caseId).size() == 1);
        assertThat(clocks.escalations(caseId).getFirst().addressee()).isEqualTo(DeadlineKind.Addressee.LEAD);
        clock.jump(Duration.ofSeconds(91));
        await().atMost(SOON).until(() -> clocks.escalations(caseId).size() == 2);
        assertThat(clocks.escalations(caseId).getLast().addressee()).isEqualTo(DeadlineKind.Addressee.SUPERVISOR);
        queue.claim(TENANT, caseId, "lin");
        assertThat(clocks.running(caseId)).noneMatch(running -> running.kind() == DeadlineKind.CLAIM);
    }

    @Test
    void silentPoliceMeanThatAHumanPhones() {
        CaseId caseId = call("viewer-silent-police", "call-3");
        queue.claim(TENANT, caseId, "lin");
        judgement.assess(caseId, assessment(), "lin");
        judgement.dispose(caseId, Disposition.POLICE_NOW, "", "lin");
        police.send(caseId, form(), LIN);
        clock.jump(Duration.ofMinutes(2).plusSeconds(1));
        await().atMost(SOON).until(() -> clocks.escalations(caseId).size() == 1);
        assertThat(clocks.escalations(caseId).getFirst().kind()).isEqualTo(DeadlineKind.POLICE_ACKNOWLEDGE);
        police.acknowledgedByPhone(caseId, "incident-9", LIN);
        assertThat(clocks.running(caseId)).isEmpty();
    }

    @Test
    void theSameReportTwiceIsOneAlert() {
        CaseId first = call("viewer-twice", "call-4");
        Raised again = reports.file(report("viewer-twice", "call-4"));
        assertThat(again)
                .isInstanceOfSatisfying(
                        Raised.KnownAlready.class,
                        known -> assertThat(known.episode().id()).isEqualTo(first));
        assertThat(queue.find(first).orElseThrow().alerts()).isEqualTo(1);
    }

    @Test
    void aSilentHolderLosesTheClaimWhileNothingIsDecided() {
        CaseId caseId = call("viewer-silent-holder", "call-5");
        queue.claim(TENANT, caseId, "wang");
        clock.jump(Duration.ofMinutes(4));
        await().atMost(SOON).until(() -> queue.find(caseId).orElseThrow().claimedBy() == null);
        assertThat(queue.waiting(TENANT, Lane.QUEUE, 50))
                .anyMatch(item -> item.caseId().equals(caseId));
    }

    private CaseId call(String account, String cause) {
        Raised raised = reports.file(report(account, cause));
        assertThat(raised).isInstanceOf(Raised.Queued.class);
        return ((Raised.Queued) raised).episode().id();
    }

    private org.shouhu.desk.intake.Report report(String account, String cause) {
        return new ReportForm(TENANT, AlertSource.CALLER_REPORT, "user_call", clock.instant())
                .named(cause)
                .by("planted-caller", "13900001234", "friend")
                .saying("她说吃了东西,现在不回话了", null)
                .about(account, "n-planted-nickname", "", "", "planted-region")
                .police(true, "110", "incident-1")
                .report();
    }

    private static Assessment assessment() {
        return new Assessment(
                Level.IMMINENT, Map.of(Theme.ACT_IN_PROGRESS, Answer.YES), "a friend who cares", "planted-note");
    }

    private static PoliceExchange.Form form() {
        return new PoliceExchange.Form("an act in progress is reported", "quiet arrival", "", "110", "incident-1");
    }

    private int receipt(Action dispatch, String id, String step) throws Exception {
        String body = "{\"action\":\"" + dispatch.id() + "\",\"step\":\"" + step + "\"}";
        long at = Clock.systemUTC().instant().getEpochSecond();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + "/v1/partners/police/receipts"))
                    .header("Content-Type", "application/json")
                    .header(
                            "webhook-id",
                            id
                                    + UUID.nameUUIDFromBytes(
                                            dispatch.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .header("webhook-timestamp", Long.toString(at))
                    .header(
                            "webhook-signature",
                            new Webhook(PartnerDouble.SECRET)
                                    .sign(
                                            id
                                                    + UUID.nameUUIDFromBytes(dispatch.id()
                                                            .toString()
                                                            .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                            at,
                                            body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    /** Every text column of every table, read as whoever stole the database would. */
    private void assertNothingReadable(String... planted) {
        List<Column> columns = jdbc.sql("""
                        select table_schema, table_name, column_name from information_schema.columns
                        where table_schema not in ('pg_catalog', 'information_schema')""")
                .query((row, number) -> new Column(row.getString(1) + "." + row.getString(2), row.getString(3)))
                .list();
        assertThat(columns).hasSizeGreaterThan(50);
        for (Column column : columns) {
            for (String words : planted) {
                int hits = jdbc.sql("select count(*) from " + column.table() + " where \"" + column.name()
                                + "\"::text like :words")
                        .param("words", "%" + words + "%")
                        .query((row, number) -> row.getInt(1))
                        .single();
                assertThat(hits).as("%s in %s", words, column).isZero();
            }
        }
    }

    private record Column(String table, String name) {}
}
