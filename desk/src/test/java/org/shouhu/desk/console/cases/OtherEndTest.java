package org.shouhu.desk.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouhu.desk.audit.Actor;
import org.shouhu.desk.casework.TimelineEntry;
import org.shouhu.desk.casework.TimelineKind;

class OtherEndTest {

    @Test
    void isTheTellerWhereOnlyTheTellerSpoke() {
        assertThat(OtherEnd.of("shop-a", List.of(said("shop-a", Actor.TELLER)), true))
                .isEqualTo(OtherEnd.TELLER);
        assertThat(OtherEnd.of("shop-a", List.of(), true)).isEqualTo(OtherEnd.TELLER);
    }

    @Test
    void isThePersonInTheTalkThatThePersonHas() {
        List<TimelineEntry> both = List.of(said("shop-a", Actor.TELLER), said("shop-b", Actor.PERSON));

        assertThat(OtherEnd.of("shop-b", both, true)).isEqualTo(OtherEnd.PERSON);
        assertThat(OtherEnd.of("shop-a", both, false)).isEqualTo(OtherEnd.TELLER);
        assertThat(OtherEnd.of("shop-c", List.of(), false)).isEqualTo(OtherEnd.PERSON);
    }

    @Test
    void isNotGuessedWhereBothSpoke() {
        List<TimelineEntry> both = List.of(said("shop-a", Actor.TELLER), said("shop-a", Actor.PERSON));

        assertThat(OtherEnd.of("shop-a", both, true)).isEqualTo(OtherEnd.EITHER);
        assertThat(OtherEnd.together(List.of(OtherEnd.PERSON, OtherEnd.TELLER))).isEqualTo(OtherEnd.EITHER);
        assertThat(OtherEnd.together(List.of(OtherEnd.TELLER, OtherEnd.TELLER))).isEqualTo(OtherEnd.TELLER);
    }

    private static TimelineEntry said(String shop, Actor actor) {
        return new TimelineEntry(
                1,
                Instant.EPOCH,
                TimelineKind.MESSAGE,
                actor,
                Map.of("author", "CUSTOMER", "shop", shop),
                "...",
                List.of());
    }
}
