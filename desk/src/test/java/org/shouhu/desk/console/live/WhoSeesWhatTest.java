package org.shouhu.desk.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouhu.desk.DeskDatabase;
import org.shouhu.desk.casework.Episode;
import org.shouhu.desk.intake.ReportForm;
import org.shouhu.desk.intake.ReportIntake;
import org.shouhu.desk.roster.PasswordHash;
import org.shouhu.desk.roster.Role;
import org.shouhu.desk.roster.Staff;
import org.shouhu.desk.roster.StaffDirectory;
import org.shouhu.desk.storage.Tenant;
import org.shouhu.desk.triage.AlertSource;
import org.shouhu.desk.triage.Raised;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may see which page, what a form must bring, and what travels on the live line. */
@DirtiesContext
@AutoConfigureMockMvc
@SpringBootTest
class WhoSeesWhatTest {
    private static final Tenant HARBOUR = new Tenant("harbour");
    private static final Tenant OTHER = new Tenant("other");
    private static final String PASSWORD = "a calm night at the desk";
    private static final String WORDS = "她说撑不下去了";

    @RegisterExtension
    static final DeskDatabase DATABASE = new DeskDatabase();

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry properties) {
        DATABASE.place(properties);
    }

    @Autowired
    MockMvcTester pages;

    @Autowired
    StaffDirectory directory;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    ReportIntake reports;

    @Autowired
    LiveUpdates live;

    @BeforeEach
    void people() {
        if (directory.find("lin").isEmpty()) {
            String hash = String.valueOf(encoder.encode(PASSWORD));
            add("lin", HARBOUR, Role.INTERVENER, null, false, hash);
            add("zhao", HARBOUR, Role.LEAD, null, false, hash);
            add("sun", HARBOUR, Role.SUPERVISOR, null, false, hash);
            add("he", HARBOUR, Role.SHOP_AGENT, "pharmacy-a", false, hash);
            add("admin", HARBOUR, Role.ADMINISTRATOR, null, false, hash);
            add("stranger", OTHER, Role.INTERVENER, null, false, hash);
            add("actor", HARBOUR, Role.INTERVENER, null, true, hash);
        }
    }

    private void add(String login, Tenant tenant, Role role, @Nullable String shop, boolean scripted, String hash) {
        directory.add(
                new Staff(login, tenant, login, role, shop, scripted, null, null), new PasswordHash(hash), "test");
    }

    private Episode reported() {
        Raised raised = reports.file(new ReportForm(HARBOUR, AlertSource.CALLER_REPORT, "user_call", Instant.now())
                .saying(WORDS, null)
                .report());
        return switch (raised) {
            case Raised.Queued queued -> queued.episode();
            case Raised.KnownAlready known -> known.episode();
        };
    }

    private MvcTestResult get(String path, String login, Role role) {
        return pages.get()
                .uri(path)
                .accept("text/html")
                .with(user(login).roles(role.name()))
                .exchange();
    }

    @ParameterizedTest
    @CsvSource({
        "/, lin, INTERVENER, 200",
        "/, zhao, LEAD, 200",
        "/, sun, SUPERVISOR, 200",
        "/, he, SHOP_AGENT, 302",
        "/, admin, ADMINISTRATOR, 302",
        "/cases, lin, INTERVENER, 200",
        "/cases, he, SHOP_AGENT, 403",
        "/cases, admin, ADMINISTRATOR, 403",
        "/stats, zhao, LEAD, 200",
        "/stats, he, SHOP_AGENT, 403",
        "/admin, lin, INTERVENER, 403",
        "/admin, he, SHOP_AGENT, 403",
        "/shop, lin, INTERVENER, 403",
        "/shop, admin, ADMINISTRATOR, 403",
        "/actuator/env, sun, SUPERVISOR, 403",
    })
    void eachSeesTheirOwnPages(String path, String login, Role role, int status) {
        assertThat(get(path, login, role)).hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({"/", "/cases", "/stats", "/shop", "/admin", "/signed-in", "/nowhere"})
    void whoIsNotSignedInIsLedToTheDoor(String path) {
        assertThat(pages.get().uri(path).exchange()).hasStatus(302).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aCaseIsSeenByItsOwnDeskAlone() {
        String path = "/cases/" + reported().id();
        assertThat(get(path, "lin", Role.INTERVENER)).hasStatus(200).bodyText().contains(WORDS);
        assertThat(get(path, "stranger", Role.INTERVENER)).hasStatus(404);
        assertThat(get(path, "he", Role.SHOP_AGENT)).hasStatus(403);
        assertThat(get(path, "admin", Role.ADMINISTRATOR)).hasStatus(403);
        assertThat(get("/cases/not-an-id", "lin", Role.INTERVENER)).hasStatus(404);
    }

    @Test
    void aFormNeedsItsToken() {
        String claim = "/queue/" + reported().id() + "/claim";
        var lin = user("lin").roles(Role.INTERVENER.name());
        assertThat(pages.post().uri(claim).with(lin).exchange()).hasStatus(403);
        assertThat(pages.post()
                        .uri(claim)
                        .with(user("stranger").roles(Role.INTERVENER.name()))
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
        assertThat(pages.post().uri(claim).with(lin).with(csrf()).exchange())
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/cases/");
    }

    @Test
    void programsNeedNoTokenAndGetNoSession() {
        MvcTestResult answer = pages.post().uri("/v1/events").content("{}").exchange();
        assertThat(answer).hasStatus(401);
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void scriptedPeopleStayOutsideTheDemo() {
        assertThat(signIn("lin", PASSWORD)).hasRedirectedUrl("/signed-in");
        assertThat(signIn("actor", PASSWORD)).hasRedirectedUrl("/sign-in?wrong");
        assertThat(signIn("lin", "not it")).hasRedirectedUrl("/sign-in?wrong");
        assertThat(signIn("nobody", PASSWORD)).hasRedirectedUrl("/sign-in?wrong");
    }

    private MvcTestResult signIn(String login, String password) {
        return pages.post()
                .uri("/sign-in")
                .param("login", login)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    @Test
    void noPageRunsInlineScriptOrStyle() {
        MvcTestResult page = get("/", "lin", Role.INTERVENER);
        assertThat(page)
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policies -> assertThat(policies)
                                .singleElement()
                                .asString()
                                .contains("script-src 'self'")
                                .doesNotContain("unsafe"));
        assertThat(page).bodyText().doesNotContain("style=\"").doesNotContain("onclick");
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERVENER", "SHOP_AGENT", "ADMINISTRATOR"})
    void theLiveLineReachesThoseWhoWorkOnCasesWithIdsAlone(Role role) throws InterruptedException {
        String login = switch (role) {
            case INTERVENER -> "lin";
            case SHOP_AGENT -> "he";
            case ADMINISTRATOR -> "admin";
            case LEAD, SUPERVISOR -> throw new IllegalArgumentException();
        };
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        live.open(directory.find(login).orElseThrow(), "session-" + login, new Listener(heard));
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("beat");
        Episode episode = reported();
        if (role == Role.INTERVENER) {
            String change = heard.poll(Duration.ofSeconds(5).toSeconds(), TimeUnit.SECONDS);
            assertThat(change).isNotNull().matches("[A-Z]+ " + episode.id());
            heard.add(String.valueOf(change));
            assertThat(heard).noneMatch(line -> line.contains("撑"));
        } else {
            // The line of somebody who may know comes after all others were told: nothing can still be on its way.
            BlockingQueue<String> witness = new LinkedBlockingQueue<>();
            live.open(directory.find("sun").orElseThrow(), "session-sun", new Listener(witness));
            assertThat(witness.poll(5, TimeUnit.SECONDS)).isEqualTo("beat");
            live.tell(HARBOUR, reported().id(), Change.Kind.POLICE);
            assertThat(witness.poll(5, TimeUnit.SECONDS)).isNotNull();
            assertThat(heard).isEmpty();
        }
    }

    private record Listener(BlockingQueue<String> heard) implements Screen.Wire {
        @Override
        public void change(Change change) throws IOException {
            heard.add(change.kind() + " " + change.caseId());
        }

        @Override
        public void beat() {
            heard.add("beat");
        }

        @Override
        public void hangUp() {}
    }
}
