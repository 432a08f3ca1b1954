package org.shouhu.detection.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouhu.detection.meaning.Listener;

class HearingTest {
    private static final Cuts OWN = new Cuts(0.1f, 0.2f, 0.3f);
    private static final Cuts OTHERS = new Cuts(0.4f, 0.5f, 0.6f);
    private static final Cuts OTHERS_TWICE = new Cuts(0.7f, 0.8f, 0.9f);

    @Test
    void takesTheCutsOfAnotherForEachHearingAndKeepsTheRest() {
        Hearing hearing = hearing(1, OWN, OWN);

        Hearing cut = hearing.withCutsOf(hearing(2, OTHERS, OTHERS_TWICE));

        assertThat(cut.first().cuts()).isEqualTo(OTHERS);
        assertThat(cut.second().scale().cuts()).isEqualTo(OTHERS_TWICE);
        assertThat(cut.first().slopes()).isSameAs(hearing.first().slopes());
        assertThat(cut.second().scale().shifts())
                .isSameAs(hearing.second().scale().shifts());
        assertThat(cut.second().listener()).isSameAs(hearing.second().listener());
        assertThat(cut.second().door()).isEqualTo(1);
    }

    private static Hearing hearing(double door, Cuts first, Cuts second) {
        return new Hearing(scale(first), new SecondHearing(listener(), door, scale(second)));
    }

    private static Scale scale(Cuts cuts) {
        return new Scale(new float[Heads.COUNT], new float[Heads.COUNT], cuts);
    }

    private static Listener listener() {
        return new Listener(4, 1, new float[4], new float[1], new float[1], new float[1], new float[4], new float[1]);
    }
}
