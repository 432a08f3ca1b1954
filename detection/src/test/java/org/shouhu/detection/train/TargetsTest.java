package org.shouhu.detection.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.model.Heads;

class TargetsTest {
    private final Targets risk = Targets.of(written(Band.HIGH, Set.of(Facet.FAREWELL)));

    @Test
    void whatIsNamedIsThere() {
        assertThat(risk.values()[Heads.of(Facet.FAREWELL)]).isEqualTo(1);
        assertThat(risk.weights()[Heads.of(Facet.FAREWELL)]).isEqualTo(1);
    }

    @Test
    void whatOftenStandsBesideAndIsNotNamedMayBeThere() {
        assertThat(risk.values()[Heads.of(Facet.SETBACK)]).isZero();
        assertThat(risk.weights()[Heads.of(Facet.SETBACK)]).isEqualTo(0.3f);
    }

    @Test
    void whatDecidesHowUrgentOrAboutWhomIsNamedWhereItIsThere() {
        for (Facet facet : List.of(
                Facet.IN_PROGRESS,
                Facet.TIMING,
                Facet.ACTIVE_IDEATION,
                Facet.CONDITIONAL_THREAT,
                Facet.THIRD_PERSON,
                Facet.HYPERBOLE_OR_JOKE)) {
            assertThat(risk.weights()[Heads.of(facet)]).as(facet.wireName()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsThereUnnamedWhereNobodyIsInDanger() {
        Targets harmless = Targets.of(written(Band.NONE, Set.of()));

        for (Facet facet : Facet.values()) {
            assertThat(harmless.weights()[Heads.of(facet)]).as(facet.wireName()).isEqualTo(1);
        }
    }

    private static LabelledText written(Band band, Set<Facet> facets) {
        return new LabelledText("", List.of(), "", Optional.of(band), facets, true, 1, 1, "test", "chat", "test");
    }
}
