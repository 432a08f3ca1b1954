package org.shouhu.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What an intervener does at the desk, by keyboard alone. */
final class Intervener {

    final Page page;

    Intervener(Page page) {
        this.page = page;
    }

    static Intervener at(House house) {
        return new Intervener(Browsers.signedIn(house, "intervener"));
    }

    /** Takes on whoever is next. */
    Intervener claimNext() {
        page.locator("#waiting .row").first().waitFor();
        page.locator("body").press("Enter");
        page.waitForURL("**/cases/**");
        return this;
    }

    /** Judges that an act is in progress, and that the police must come now. */
    Intervener decideOnPolice() {
        page.keyboard().press("a");
        choose("input[name=ACT_IN_PROGRESS][value=YES]");
        choose("input[name=level][value=IMMINENT]");
        submit(page.locator("#assess-form button").last());
        submit(page.locator("#decide-form button[value=POLICE_NOW]"));
        page.waitForURL("**/police");
        return this;
    }

    /** Sends the filled report, and confirms it once. */
    Intervener sendPolice() {
        submit(page.locator("#police-form [data-open=police-sure]"));
        submit(page.locator("#police-sure button.grave"));
        page.waitForURL(url -> url.matches(".*/cases/[0-9a-f-]{36}([#?].*)?"));
        page.locator("#exchange .track").waitFor();
        return this;
    }

    /** The case page follows by itself until a human being has reached the person. */
    Intervener waitUntilReached() {
        page.locator(".story .entry-contact-confirmed").first().waitFor();
        return this;
    }

    private void choose(String selector) {
        page.locator(selector).focus();
        page.keyboard().press("Space");
    }

    private void submit(Locator button) {
        button.waitFor();
        button.focus();
        page.keyboard().press("Enter");
    }
}
