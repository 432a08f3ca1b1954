package org.shouhu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two persons look for company under one post: each has an alert and a case, and each case leads to the other. */
class PactJourneyTest {

    @Test
    void twoWhoFindEachOtherAreAGroupWithACaseEach() {
        try (House house = new House(Map.of()).openDesk().openPartners(0)) {
            Page queue = Browsers.signedIn(house, "lead");
            house.sendUntilTaken(Happenings.post("seeker", "post", "t-9", "有没有人一起自杀的，一个人不敢"));
            assertThat(queue.locator("#waiting .row")).hasCount(1);
            assertThat(queue.locator("#waiting .row .with")).hasCount(0);
            String seeker = queue.locator("#waiting .row .ref").first().innerText();

            // the second alerts as the first did; that they met raises both, and the queue says who belongs to whom
            house.sendUntilTaken(Happenings.post("finder", "comment", "t-9", "约死，我是认真的，私我"));
            assertThat(queue.locator("#waiting .row")).hasCount(2);
            assertThat(queue.locator("#waiting .row .with")).hasCount(2);
            assertThat(queue.locator("#waiting .row .why")).containsText(new String[] {"与他人相约", "与他人相约"});

            // one case leads to the other, by keyboard as far as the claim
            Intervener intervener = Intervener.at(house).claimNext();
            Page page = intervener.page;
            assertThat(page.locator("#case-head h1")).hasText(seeker);
            assertThat(page.locator(".story")).containsText("同组");
            page.locator("#ties a.ref").click();
            assertThat(page.locator("#case-head h1")).not().hasText(seeker);
            assertThat(page.locator("#ties a.ref")).hasText(seeker);

            // each goes on by themselves: one is in hand, the other still waits
            assertThat(queue.locator("#waiting .row")).hasCount(1);
            assertThat(queue.locator("#waiting .row .with")).containsText(seeker);

            // a human says that the second does not belong; a third joins the thread, and that still holds
            page.locator("#leave-group summary").click();
            page.fill("#leave-form [name=reason]", "只是在劝对方");
            page.locator("#leave-form button").click();
            assertThat(page.locator(".story")).containsText("不再同组");
            assertThat(page.locator("#ties a.ref")).hasCount(0);
            house.sendUntilTaken(Happenings.post("third", "comment", "t-9", "算我一个，一起自杀吧"));
            assertThat(queue.locator("#waiting .row .with")).hasCount(1);
            assertThat(queue.locator("#waiting .row .with")).containsText(seeker);
            house.sendUntilTaken(Happenings.post("finder", "comment", "t-9", "我不想活了，遗书写好了，今晚就走"));
            assertThat(page.locator(".story")).containsText("仍按人的判断");
            assertThat(page.locator("#ties a.ref")).hasCount(0);
        }
    }
}
