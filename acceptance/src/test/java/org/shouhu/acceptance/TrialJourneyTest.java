package org.shouhu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A policy runs beside the one in force: what it would do is counted under the reader's eyes. */
class TrialJourneyTest {

    private static final String PLEA = "没生病,我不想活了,上次没成功,这次换个办法";
    private static final int MOST_TURNS = 12;
    private static final double BETWEEN_TURNS = 8_000;

    /** The pages ask again every five seconds. */
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(BETWEEN_TURNS);

    private final House house = Scene.running();

    @Test
    void theNumbersOfATrialComeByThemselves() {
        Page page = Browsers.signedIn(house, "supervisor");
        page.navigate("/policy");
        page.locator("form[action$='/draft'] button").click();
        page.waitForURL(url -> url.matches(".*/policy/[1-9].*"));
        page.locator("form[action$='/shadow#shadow'] button").click();
        assertThat(page.locator("#shadow-section")).containsText("试跑中");
        Page overview = page.context().newPage();
        overview.navigate("/policy");
        assertThat(overview.locator("#beside-section")).containsText("双方都评估 0 次");
        page.evaluate("() => { window.same = true; }");
        overview.evaluate("() => { window.same = true; }");
        talkUntilSeen(page.locator("#shadow-section .result-numbers"));
        assertThat(page.evaluate("() => window.same"))
                .as("the very page that was there")
                .isEqualTo(true);
        assertThat(overview.locator("#beside-section")).containsText(Pattern.compile("双方都评估 [1-9]"), SOON);
        assertThat(overview.evaluate("() => window.same"))
                .as("the overview, too, was not loaded again")
                .isEqualTo(true);
        page.locator("form[action$='/shadow/stop#shadow'] button").click();
        assertThat(overview.locator("#beside-section")).not().containsText("双方都评估", SOON);
        assertThat(page.locator("#shadow-section")).not().containsText("试跑中");
    }

    /** What is said before the stream has heard of the trial is not counted: people go on talking until it is. */
    private void talkUntilSeen(Locator numbers) {
        boolean seen = false;
        for (int turn = 0; turn < MOST_TURNS && !seen; turn++) {
            house.sendUntilTaken(Happenings.chat("trial-" + UUID.randomUUID(), "customer", PLEA));
            seen = seenSoon(numbers);
        }
        assertThat(numbers).isVisible();
    }

    private static boolean seenSoon(Locator numbers) {
        try {
            numbers.waitFor(new Locator.WaitForOptions().setTimeout(BETWEEN_TURNS));
            return true;
        } catch (TimeoutError tooEarly) {
            return false;
        }
    }
}
