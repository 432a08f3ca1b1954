package org.shouhu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shouhu.detection.Author;

class ContextKeeperTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final TenantPerson LIN = Events.person("lin");

    @Test
    void keepsTheLastTurnsOfATalk() {
        var keeper = new ContextKeeper(1 << 20);
        for (var turn = 0; turn < 10; turn++) {
            keeper.add(LIN, "talk", turn("turn " + turn, turn));
        }

        assertThat(keeper.before(LIN, "talk", START.plusSeconds(10)))
                .extracting(ContextTurn::text)
                .containsExactly("turn 4", "turn 5", "turn 6", "turn 7", "turn 8", "turn 9");
        assertThat(keeper.before(LIN, "another", START)).isEmpty();
        assertThat(keeper.before(Events.person("bei"), "talk", START)).isEmpty();
    }

    @Test
    void forgetsATalkThatRestedTooLong() {
        var keeper = new ContextKeeper(1 << 20);
        keeper.add(LIN, "talk", turn("hello", 0));
        var later = START.plus(ContextKeeper.KEPT).plusSeconds(1);

        assertThat(keeper.before(LIN, "talk", later)).isEmpty();
        keeper.add(LIN, "new", new ContextTurn(Author.CUSTOMER, "hello", later));
        assertThat(keeper.talks()).isEqualTo(1);
    }

    @Test
    void staysWithinItsBudgetAndDropsTheTalkThatRestedLongest() {
        var keeper = new ContextKeeper(5_000);
        for (var talk = 0; talk < 1_000; talk++) {
            keeper.add(LIN, "talk " + talk, turn("hello", talk));
        }

        assertThat(keeper.talks()).isBetween(5, 5_000 / 350);
        assertThat(keeper.before(LIN, "talk 0", START)).isEmpty();
        assertThat(keeper.before(LIN, "talk 999", START.plusSeconds(999))).hasSize(1);
    }

    @Test
    void keepsOnlyTheEndOfALongTurn() {
        var keeper = new ContextKeeper(1 << 20);
        keeper.add(LIN, "talk", turn("x".repeat(70_000) + "end", 0));

        var kept = keeper.before(LIN, "talk", START).getFirst().text();
        assertThat(kept).hasSize(ContextKeeper.LONGEST_TURN).endsWith("end");
    }

    private static ContextTurn turn(String text, int second) {
        return new ContextTurn(Author.CUSTOMER, text, START.plusSeconds(second));
    }
}
