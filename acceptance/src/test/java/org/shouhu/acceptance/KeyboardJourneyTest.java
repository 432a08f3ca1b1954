package org.shouhu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An intervener takes a person on, assesses, sends the police and hears that contact was made: by keyboard alone. */
class KeyboardJourneyTest {

    private final House house = Scene.running();

    @Test
    void claimAssessPoliceContactConfirmed() {
        Intervener intervener = Intervener.at(house);
        assertThat(house.send(Happenings.call("阳光", "她说吃了东西,现在叫不醒,不回话"))).isEqualTo(202);
        intervener.claimNext().decideOnPolice().sendPolice().waitUntilReached();
        assertThat(intervener.page.url()).doesNotContain("她说");

        // afterwards somebody who leads says what the dispatch turned out to have been
        Page lead = Browsers.signedIn(house, "lead");
        lead.navigate(intervener.page.url());
        lead.locator("#review-form button[value=NEEDED]").click();
        assertThat(lead.locator(".story .entry-dispatch-reviewed")).containsText("需要");
        assertThat(intervener.page.locator("#review-form")).hasCount(0);
    }
}
