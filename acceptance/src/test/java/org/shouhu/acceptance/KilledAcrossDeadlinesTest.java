package org.shouhu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * One person waits and nobody claims; for another the police were sent and stay silent. The desk is killed before both
 * deadlines and comes back after them, on an operator's own database: each is told once.
 */
class KilledAcrossDeadlinesTest {

    private static final String UNCLAIMED =
            "select count(*) from triage.escalation where kind = 'CLAIM' and addressee = 'LEAD'";
    private static final String SILENT_POLICE =
            "select count(*) from triage.escalation where kind = 'POLICE_ACKNOWLEDGE' and step = 0";
    private static final long THREE_MINUTES = 180_000;

    @Test
    void eachDeadlineIsToldExactlyOnce() {
        try (OperatorsPostgres database = new OperatorsPostgres();
                House house = new House(Map.of("SHOUHU_DATABASE_URL", database.url()))
                        .openDesk()
                        .openPartners(0)) {
            house.press("/police/habit/mute");
            house.send(Happenings.call("阳光", "她说吃了东西,现在叫不醒,不回话"));
            Intervener.at(house).claimNext().decideOnPolice().sendPolice();
            house.send(Happenings.call("月亮", "他在群里道别了,说今晚就走"));
            assertThat(database.number(UNCLAIMED)).isZero();
            assertThat(database.number(SILENT_POLICE)).isZero();

            house.killDesk();
            database.change("update storage.clock_offset set ahead_millis = ahead_millis + " + THREE_MINUTES);
            house.openDesk();
            Awaitility.await()
                    .atMost(House.READY)
                    .until(() -> database.number(UNCLAIMED) > 0 && database.number(SILENT_POLICE) > 0);

            house.killDesk();
            house.openDesk();
            var lead = Browsers.signedIn(house, "lead");
            lead.locator("#escalations").getByText("现在打电话").first().waitFor();
            assertThat(database.number(UNCLAIMED)).isEqualTo(1);
            assertThat(database.number(SILENT_POLICE)).isEqualTo(1);
        }
    }
}
