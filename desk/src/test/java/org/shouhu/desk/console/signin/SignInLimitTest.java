package org.shouhu.desk.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInLimitTest {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final SignInLimit limit = new SignInLimit(() -> now);

    @Test
    void slowsDownAfterFiveAndForgivesWhoGetsItRight() {
        for (int i = 1; i < SignInLimit.FREE_TRIES; i++) {
            limit.failed("lin");
            assertThat(limit.allows("lin")).isTrue();
        }
        limit.failed("lin");
        assertThat(limit.allows("lin")).isFalse();
        assertThat(limit.allows("chen")).isTrue();
        now = now.plusSeconds(30);
        assertThat(limit.allows("lin")).isTrue();
        limit.failed("lin");
        now = now.plusSeconds(59);
        assertThat(limit.allows("lin")).isFalse();
        now = now.plusSeconds(1);
        assertThat(limit.allows("lin")).isTrue();
        limit.succeeded("lin");
        limit.failed("lin");
        assertThat(limit.allows("lin")).isTrue();
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 500; i++) {
            limit.failed("lin");
        }
        now = now.plusSeconds(900);
        assertThat(limit.allows("lin")).isTrue();
    }

    @Test
    void comparesLoginsAsTheRosterDoes() {
        assertThat(SignInLimit.plain("  LIN ")).isEqualTo("lin");
    }
}
