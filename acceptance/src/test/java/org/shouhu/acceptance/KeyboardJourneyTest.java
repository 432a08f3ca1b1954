package org.shouhu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An intervener takes a person on, assesses, sends the police and hears that contact was made: by keyboard alone. */
class KeyboardJourneyTest {

    private final House house = Scene.running();

    @Test
    void claimAssessPoliceContactConfirmed() {
        Page page = Browsers.signedIn(house, "intervener");
        assertThat(house.send(Happenings.call("阳光", "她说吃了东西,现在叫不醒,不回话"))).isEqualTo(202);
        page.locator("#waiting .row").first().waitFor();
        page.locator("body").press("Enter");
        page.waitForURL("**/cases/**");

        page.keyboard().press("a");
        choose(page, "input[name=ACT_IN_PROGRESS][value=YES]");
        choose(page, "input[name=level][value=IMMINENT]");
        submit(page.locator("#assess-form button").last(), page);
        submit(page.locator("#decide-form button[value=POLICE_NOW]"), page);

        page.waitForURL("**/police");
        submit(page.locator("#police-form [data-open=police-sure]"), page);
        submit(page.locator("#police-sure button.grave"), page);
        page.waitForURL(url -> url.matches(".*/cases/[0-9a-f-]{36}([#?].*)?"));

        // the simulated police centre answers by itself, step by step, and the page follows without a reload
        page.locator(".story .entry-contact-confirmed").first().waitFor();
        assertThat(page.url()).doesNotContain("她说");
        assertThat(page.locator("#now")).isVisible();
    }

    private static void choose(Page page, String selector) {
        page.locator(selector).focus();
        page.keyboard().press("Space");
    }

    private static void submit(Locator button, Page page) {
        button.waitFor();
        button.focus();
        page.keyboard().press("Enter");
    }
}
