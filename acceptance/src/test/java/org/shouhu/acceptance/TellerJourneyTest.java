package org.shouhu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody writes to a shop about a friend: the case is the friend's, and the page never takes one for the other. */
class TellerJourneyTest {

    private final House house = Scene.running();

    @Test
    void theCaseSaysWhoseWordsTheseAre() {
        String teller = "teller-" + UUID.randomUUID();
        Page page = Browsers.signedIn(house, "lead");
        house.sendUntilTaken(Happenings.chat(teller, "customer", "我室友说她不想活了,遗书都写好了"));
        page.locator("#waiting .row")
                .filter(new Locator.FilterOptions().setHasText("说的是别人"))
                .locator("button.claim")
                .first()
                .click();
        page.waitForURL("**/cases/**");
        assertThat(page.locator(".case-teller")).containsText("提到的一个人");
        assertThat(page.locator(".story .entry-message")).containsText("讲述人");

        house.sendUntilTaken(Happenings.chat(teller, "customer", "她不接我电话"));
        assertThat(page.locator(".story .entry-message")).hasCount(2);
        assertThat(page.locator("#say")).hasAttribute("placeholder", Pattern.compile("对讲述人说.*"));
    }
}
