package org.shouhu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An intervener takes a person on, assesses, sends the police and hears that contact was made: by keyboard alone. */
class KeyboardJourneyTest {

    private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(60_000);
    private final Scene scene = Scene.running();

    @Test
    void claimAssessPoliceContactConfirmed() {
        Page page = scene.signedIn("intervener");
        page.locator("#waiting").waitFor();
        scene.send(report("接到电话:她说吃了东西,现在叫不醒,不回话"));
        page.locator("#waiting .row").first().waitFor(PATIENTLY);
        page.locator("body").press("Enter");
        page.waitForURL("**/cases/**");

        // assess: the first theme of means and the act in progress by arrow keys, then submit
        page.keyboard().press("a");
        page.locator("input[name=ACT_IN_PROGRESS][value=YES]").focus();
        page.keyboard().press("Space");
        page.locator("input[name=level][value=IMMINENT]").focus();
        page.keyboard().press("Space");
        page.locator("#assess-form button").last().focus();
        page.keyboard().press("Enter");
        Locator police = page.locator("#decide-form button[value=POLICE_NOW]");
        police.waitFor(PATIENTLY);
        police.focus();
        page.keyboard().press("Enter");

        page.waitForURL("**/police", new Page.WaitForURLOptions().setTimeout(60_000));
        page.locator("#police-form [data-open=police-sure]").focus();
        page.keyboard().press("Enter");
        page.locator("#police-sure button.grave").waitFor(PATIENTLY);
        page.locator("#police-sure button.grave").focus();
        page.keyboard().press("Enter");
        page.waitForURL(
                url -> url.matches(".*/cases/[0-9a-f-]{36}([#?].*)?"), new Page.WaitForURLOptions().setTimeout(60_000));

        // the simulated police centre answers by itself, step by step, and the page follows without a reload
        page.locator(".story .entry-contact-confirmed")
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(page.url()).doesNotContain("她说");
    }

    @Test
    void thePagesHoldNoBarrierThatAxeKnows() {
        Page page = scene.signedIn("lead");
        for (String path : List.of("/", "/cases", "/reports/new?kind=call", "/roster")) {
            page.navigate(path);
            var violations = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                    .analyze()
                    .getViolations();
            assertThat(violations).as(path).isEmpty();
        }
    }

    @Test
    void aShopAgentReportsAndSeesWhoTookThePersonOn() {
        Page agent = scene.signedIn("agent", 390, 844);
        Page intervener = scene.signedIn("intervener");
        String buyer = "buyer-" + UUID.randomUUID();
        scene.send(chat(buyer, "customer", "请问有没有安神的药"));
        agent.navigate("/shop/report");
        agent.fill("[name=text]", "买家说撑不下去了,不想活了");
        agent.fill("[name=account]", buyer);
        agent.fill("[name=conversation]", "c-" + buyer);
        agent.locator("form button[type=submit], form button:not([type])")
                .last()
                .click();
        agent.waitForURL("**/shop/talks/**");
        String caseId = agent.url().replaceAll(".*/shop/talks/([0-9a-f-]{36}).*", "$1");

        intervener.navigate("/cases/" + caseId);
        intervener.locator("form[action$='/claim'] button").first().click();
        assertThat(agent.getByText("已接手").first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));

        scene.send(chat(buyer, "customer", "没生病,就是撑不下去了"));
        assertThat(agent.getByText("没生病,就是撑不下去了").first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
        // the intervener reads along; words are veiled until wanted
        assertThat(intervener.locator(".story")).not().containsText("没生病");
        intervener.locator("body").press("v");
        assertThat(intervener.locator(".story"))
                .containsText(
                        "没生病",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(60_000));
    }

    private static String report(String words) {
        return "{\"specversion\":\"1.0\",\"type\":\"shouhu.report.filed.v1\",\"source\":\"/calls\",\"id\":\""
                + UUID.randomUUID() + "\",\"data\":{\"channel\":\"user_call\",\"text\":\"" + words
                + "\",\"nickname\":\"阳光\",\"policeTold\":{\"force\":\"110\",\"incidentNumber\":\"\"}}}";
    }

    private static String chat(String buyer, String author, String words) {
        return "{\"specversion\":\"1.0\",\"type\":\"shouhu.chat.message.v1\",\"source\":\"/shops/a\",\"id\":\""
                + UUID.randomUUID() + "\",\"subject\":\"" + buyer + "\",\"time\":\"" + Instant.now()
                + "\",\"data\":{\"conversation\":\"c-" + buyer + "\",\"shop\":\"药房A\",\"author\":\"" + author
                + "\",\"text\":\"" + words + "\"}}";
    }
}
