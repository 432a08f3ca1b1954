package org.shouhu.desk.console.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.casework.Timeline;
import org.shouhu.desk.casework.TimelineDraft;
import org.shouhu.desk.casework.TimelineKind;
import org.shouhu.desk.identity.PersonRefs;
import org.shouhu.desk.policy.ShadowRun;
import org.shouhu.desk.policy.ShadowRuns;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.AlertDraft;
import org.shouhu.desk.triage.AlertSource;
import org.shouhu.desk.triage.Alerts;
import org.shouhu.desk.triage.Raised;
import org.shouhu.detection.Band;
import org.shouhu.pipeline.ShadowTally;
import org.shouhu.pipeline.TenantPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a version would change: beside the one in force, over a file and over the desk's own cases. */
class PolicyTrialPagesTest extends PolicyBench {

    @Autowired
    ShadowRuns shadows;

    @Autowired
    Alerts alerts;

    @Autowired
    Timeline timeline;

    @Autowired
    PersonRefs persons;

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
                "life-protection-4",
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
}
