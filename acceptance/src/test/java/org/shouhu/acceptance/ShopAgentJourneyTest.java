package org.shouhu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two windows: a shop agent who has somebody in the chat, on a narrow screen, and the intervener who reads along. */
class ShopAgentJourneyTest {

    private final House house = Scene.running();

    @Test
    void theAgentSeesWhoHasTheCaseAndTheIntervenerReadsTheTalk() {
        Page agent = Browsers.signedIn(house, "agent", 390, 844);
        Page intervener = Browsers.signedIn(house, "intervener");
        String buyer = "buyer-" + UUID.randomUUID();
        house.sendUntilTaken(Happenings.chat(buyer, "customer", "请问有没有安神的药"));
        agent.navigate("/shop/report");
        agent.fill("[name=words]", "买家说撑不下去了,听起来很小");
        agent.fill("[name=account]", buyer);
        agent.fill("[name=conversation]", "c-" + buyer);
        agent.locator("#shop-report button.primary").click();
        agent.waitForURL("**/shop/talks/**");
        assertThat(agent.locator("#state")).containsText("已通知值班台");
        assertThat(agent.locator("#card")).not().isEmpty();
        String caseId = agent.url().replaceAll(".*/shop/talks/([0-9a-f-]{36}).*", "$1");

        intervener.navigate("/cases/" + caseId);
        intervener.locator("#now form[action$='/claim'] button").click();
        assertThat(agent.locator("#state")).containsText("已接手");

        house.sendUntilTaken(Happenings.chat(buyer, "customer", "没生病,就是撑不下去了"));
        assertThat(agent.locator("#bubbles")).containsText("没生病,就是撑不下去了");
        // the intervener reads along; words are veiled until wanted
        assertThat(intervener.locator(".story .veil").last()).isVisible();
        assertThat(intervener.locator(".story")).not().containsText("没生病");
        intervener.locator("body").press("v");
        assertThat(intervener.locator(".story")).containsText("没生病");

        // a private line both ways
        agent.fill("#whisper-form [name=words]", "她说爸妈不知道");
        agent.locator("#whisper-form button").click();
        assertThat(intervener.locator(".story")).containsText("她说爸妈不知道");
        intervener.locator("#whisper-form [name=words]").first().fill("先别提爸妈,听她说");
        intervener.locator("#whisper-form button").first().click();
        assertThat(agent.locator("#line")).containsText("先别提爸妈");
    }
}
