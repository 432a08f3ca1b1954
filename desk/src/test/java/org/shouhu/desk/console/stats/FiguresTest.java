package org.shouhu.desk.console.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouhu.desk.console.stats.Figures.Spread;

class FiguresTest {
    @Test
    void saysWhereHalfAndNineInTenAre() {
        List<Duration> durations =
                IntStream.rangeClosed(1, 10).mapToObj(Duration::ofMinutes).toList();
        assertThat(Spread.of(durations)).isEqualTo(new Spread(10, Duration.ofMinutes(5), Duration.ofMinutes(9)));
        assertThat(Spread.of(List.of(Duration.ofMinutes(3))))
                .isEqualTo(new Spread(1, Duration.ofMinutes(3), Duration.ofMinutes(3)));
        assertThat(Spread.of(List.of())).isEqualTo(new Spread(0, null, null));
    }
}
