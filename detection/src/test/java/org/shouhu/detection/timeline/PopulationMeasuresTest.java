package org.shouhu.detection.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.policy.Policy;

class PopulationMeasuresTest {

    private static final PersonLogic LOGIC = new PersonLogic(Detectors.shipped(), Policy.shipped());

    @Test
    void aPopulationInNoDangerIsLeftInPeace() {
        Burden burden = new Evaluation(LOGIC).synthetic(2_000, 2, 7);

        assertThat(burden.personDays()).isEqualTo(4_000);
        assertThat(burden.events()).isGreaterThan(8_000);
        assertThat(burden.urgent()).isZero();
        assertThat(burden.sifting()).isLessThanOrEqualTo(2);
        assertThat(burden.largestState()).isLessThan(4_096);
    }

    @Test
    void theSameSeedMakesTheSamePersons() {
        assertThat(events(3)).isEqualTo(events(3)).isNotEqualTo(events(4)).isNotEmpty();
    }

    @Test
    void ordinaryTextsAreDealtOutFiveADay() {
        List<PersonEvent> dealt = new ArrayList<>();
        long days = OrdinaryDays.deal("corpus", List.of("a", "b", "c", "d", "e", "f"), 1, dealt::add);

        assertThat(days).isEqualTo(2);
        assertThat(dealt).hasSize(6);
    }

    private static List<PersonEvent> events(long seed) {
        List<PersonEvent> events = new ArrayList<>();
        new SyntheticPopulation(seed).person(1, 5, events::add);
        return events;
    }
}
