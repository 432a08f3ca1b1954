package org.shouhu.simulators.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.Utterance;

final class BackgroundTest {
    private static final int ASKED_FOR = 300;

    @Test
    void ordinaryTrafficIsVaried() {
        Set<String> said = new TreeSet<>(Background.market());
        said.addAll(Background.live());
        assertThat(said).hasSizeGreaterThanOrEqualTo(ASKED_FOR);
    }

    @Test
    void nothingOrdinaryReadsHigh() {
        var detector = Detectors.shipped();
        assertThat(Stream.of(Background.market(), Background.live(), Background.agents(), Background.searches())
                        .flatMap(List::stream)
                        .filter(text -> detector.read(Utterance.of(text)).band().atLeast(Band.HIGH)))
                .isEmpty();
    }
}
