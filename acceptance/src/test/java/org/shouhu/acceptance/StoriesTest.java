package org.shouhu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The two reference stories reach their last line untouched, through the interfaces that everybody uses. */
class StoriesTest {

    private static final Duration WHOLE = Duration.ofMinutes(10);
    private static final int QUICKLY = 6;

    @Test
    void theGreetingIsAnsweredAndTheWeeksCheckFillsItself() {
        try (House house = new House(Map.of()).openDesk().openPartners(QUICKLY)) {
            Awaitility.await()
                    .atMost(WHOLE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> house.partnersPage().contains("两个故事都走到了最后一行"));
            Page page = Browsers.signedIn(house, "lead");
            page.navigate("/cases");
            List<Told> told =
                    page.locator("tbody a").all().stream().map(link -> link.getAttribute("href")).toList().stream()
                            .map(path -> Told.read(page, path))
                            .toList();

            Told girl = told.stream()
                    .filter(story -> story.words().contains("收到，早安"))
                    .findFirst()
                    .orElseThrow();
            assertThat(girl.kinds())
                    .containsSubsequence(
                            "message",
                            "alert",
                            "report",
                            "claimed",
                            "line",
                            "look-up",
                            "assessed",
                            "disposed",
                            "action",
                            "receipt",
                            "contact-confirmed",
                            "promise",
                            "observation",
                            "promise",
                            "promise",
                            "recheck");
            assertThat(girl.words()).contains("已到现场", "已得到回应");

            Told woman = told.stream()
                    .filter(story -> story.words().contains("向日葵朝南开"))
                    .findFirst()
                    .orElseThrow();
            assertThat(woman.kinds())
                    .containsSubsequence(
                            "report",
                            "claimed",
                            "call",
                            "call",
                            "look-up",
                            "call",
                            "assessed",
                            "disposed",
                            "action",
                            "receipt",
                            "contact-confirmed",
                            "observation",
                            "activity",
                            "recheck");
            assertThat(woman.kinds()).contains("police-question", "post");
            assertThat(woman.words()).contains("N1122-1433", "重新发帖");
        }
    }

    /** A case as its page tells it: what happened, in order, and all its words. */
    private record Told(List<String> kinds, String words) {

        static Told read(Page page, String path) {
            page.navigate(path);
            if (page.locator("#veil-form [aria-pressed=false]").count() > 0) {
                page.locator("#veil-form button").click();
                page.locator("#veil-form [aria-pressed=true]").waitFor();
            }
            List<String> kinds = page.locator(".story li.entry").all().stream()
                    .map(entry -> entry.getAttribute("class").replaceAll(".*entry-([a-z-]+).*", "$1"))
                    .toList();
            return new Told(kinds, page.locator(".story").innerText());
        }
    }
}
