package org.shouhu.detection.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.policy.Policy;

class SignalsTest {
    private final Signals signals = new Signals(Policy.shipped().settings());

    @ParameterizedTest(name = "{1} of {2} in a text of {0} counts {3}")
    @CsvSource({
        "NONE, in_progress, 0.6, 0.3",
        "WATCH, in_progress, 0.8, 0.56",
        "CONCERN, in_progress, 0.6, 0.6",
        "NONE, in_progress, 0.9, 0.9",
        "NONE, active_ideation, 0.9, 0.45",
        "NONE, hopelessness, 0.9, 0.9",
    })
    void whatAloneMakesAnAlertMustBeVouchedFor(Band band, String facet, double heard, double counts) {
        Facet about = Facet.ofWireName(facet).orElseThrow();
        Reading reading = new Reading(0.3, band, Map.of(about, heard), List.of(), false, "test");

        assertThat(signals.of(reading)).singleElement().satisfies(signal -> {
            assertThat(signal.facet()).isEqualTo(about);
            assertThat(signal.strength()).isCloseTo(counts, within(1e-9));
        });
    }
}
