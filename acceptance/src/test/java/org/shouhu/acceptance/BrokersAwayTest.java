package org.shouhu.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Brokers as separate processes, away and back: humans are heard all the same, and nothing is lost or doubled. */
class BrokersAwayTest {

    @Test
    void reportsAreTakenWithoutBrokersAndEventsOnceWhenTheyReturn() {
        int port = House.freePort();
        try (House house = new House(Map.of("SHOUHU_KAFKA", "127.0.0.1:" + port))
                .openDesk()
                .openPartners(0)) {
            // no broker yet: an event is to be sent again, a phone report without an account is claimable at once
            String plea = Happenings.chat("buyer-plea", "customer", "没生病,我不想活了,上次没成功,这次换个办法");
            assertThat(house.send(plea)).isEqualTo(503);
            assertThat(house.send(Happenings.call("阳光", "她说吃了东西,现在叫不醒,不回话"))).isEqualTo(202);
            Intervener.at(house).claimNext().decideOnPolice().sendPolice().waitUntilReached();

            Program broker = broker(house, port);
            house.sendUntilTaken(plea);
            Page queue = Browsers.signedIn(house, "lead");
            assertThat(queue.locator("#waiting .row")).hasCount(1);

            broker.kill();
            String second = Happenings.chat("buyer-second", "customer", "遗书写好了,等家里人睡着我就走,不想活了");
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> house.send(second) == 503);
            assertThat(house.send(Happenings.call("月亮", "他在群里道别了,说今晚就走"))).isEqualTo(202);
            assertThat(queue.locator("#waiting .row")).hasCount(2);

            try (Program back = broker(house, port)) {
                house.sendUntilTaken(second);
                house.sendUntilTaken(plea);
                assertThat(queue.locator("#waiting .row")).hasCount(3);
                house.sendUntilTaken(Happenings.chat("buyer-third", "customer", "我不想活了,药都攒好了,今晚就走"));
                assertThat(queue.locator("#waiting .row")).hasCount(4);
                assertThat(queue.locator("#waiting")).not().containsText("2 次预警");
                assertThat(back.isRunning()).isTrue();
            }
        }
    }

    private static Program broker(House house, int port) {
        return Program.start(
                house.data.resolve("broker.log"),
                Map.of(),
                BrokerProgram.class,
                List.of(house.data.resolve("brokers").toString(), "" + port));
    }
}
