package org.shouhu.detection.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.policy.Policy;

class TimelinesTest {

    private static final PersonLogic LOGIC = new PersonLogic(Detectors.shipped(), Policy.shipped());
    static final List<Timeline> TIMELINES = Timelines.all();

    /** Stories that the shipped text model does not hear well enough yet; each leaves this set when it does. */
    private static final Set<String> NOT_YET = Set.of("split-sessions", "pact-twin");

    @ParameterizedTest
    @FieldSource("TIMELINES")
    void alertsByTheDecisiveEventAndNotOnTheTwin(Timeline timeline) {
        Played played = Played.of(timeline, LOGIC);

        assumeThat(NOT_YET).as("heard too little of it yet").doesNotContain(timeline.id());
        assertThat(played.missed()).as(timeline.id()).isEmpty();
    }

    @Test
    void halfOfThemAreHarmless() {
        assertThat(Timelines.risk()).hasSizeGreaterThanOrEqualTo(40).allMatch(Timeline::risk);
        assertThat(Timelines.harmless()).hasSizeGreaterThanOrEqualTo(40).noneMatch(Timeline::risk);
        assertThat(TIMELINES).extracting(Timeline::id).doesNotHaveDuplicates();
    }
}
