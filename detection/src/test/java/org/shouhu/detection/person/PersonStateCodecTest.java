package org.shouhu.detection.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhu.detection.Author;
import org.shouhu.detection.Facet;
import org.shouhu.detection.policy.Policy;

class PersonStateCodecTest {

    private static final Policy POLICY = Policy.shipped();
    private static final int SIZE_LIMIT = 6 * 1024;

    @Test
    void nothingKnownTakesOneByte() {
        assertThat(PersonState.UNKNOWN.toBytes()).hasSize(1);
        assertThat(PersonState.fromBytes(PersonState.UNKNOWN.toBytes())).isEqualTo(PersonState.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aStateSurvivesItsCompactForm(long seed) {
        for (PersonState state : life(seed, 300)) {
            assertThat(PersonState.fromBytes(state.toBytes())).isEqualTo(state);
        }
    }

    @Test
    void aLongAndWildLifeStaysSmall() {
        List<PersonState> states = life(42, 2_000);

        assertThat(states.stream()
                        .mapToInt(state -> state.toBytes().length)
                        .max()
                        .getAsInt())
                .isLessThan(SIZE_LIMIT);
    }

    @Test
    void sectionsOfLaterVersionsAreSkipped() {
        PersonState state = life(7, 200).getLast();
        byte[] bytes = state.toBytes();
        byte[] later = Arrays.copyOf(bytes, bytes.length + 5);
        later[0] = 9;
        later[bytes.length] = 99;
        later[bytes.length + 1] = 3;

        assertThat(PersonState.fromBytes(later)).isEqualTo(state);
    }

    @Test
    void damageIsAnErrorNeverAnUnknownPerson() {
        byte[] bytes = life(3, 200).getLast().toBytes();

        assertThatThrownBy(() -> PersonState.fromBytes(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PersonState.fromBytes(new byte[] {0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PersonState.fromBytes(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsNoText() {
        Story story = new Story();
        story.says("active_ideation THE-WORDS-OF-THE-PERSON");

        assertThat(new String(story.state().toBytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("WORDS")
                .doesNotContain("shop-1");
        assertThat(story.state().toString()).isEqualTo("PersonState[withheld]");
    }

    /** The states that a person goes through in a random life full of everything. */
    private static List<PersonState> life(long seed, int events) {
        Random random = new Random(seed);
        PersonLogic logic = new PersonLogic(new KeywordDetector(), POLICY);
        List<PersonState> states = new ArrayList<>();
        PersonState state = PersonState.UNKNOWN;
        Instant now = Story.START;
        for (int number = 0; number < events; number++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(600)));
            String id = "0190b3c4-5d6e-7f80-91a2-" + "%012d".formatted(number);
            state = logic.apply(state, Story.event(id, now, happening(random)), List.of())
                    .next();
            states.add(state);
        }
        return states;
    }

    private static Happening happening(Random random) {
        String shop = "shop-" + random.nextInt(40);
        return switch (random.nextInt(6)) {
            case 0 ->
                Story.order(
                        "order-" + random.nextInt(30),
                        shop,
                        OrderStatus.values()[random.nextInt(OrderStatus.values().length)]);
            case 1 -> Story.report("passive_ideation");
            case 2 -> Story.watch(WatchKind.values()[random.nextInt(WatchKind.ACCOUNTS_JOINED.ordinal())]);
            case 3 -> new Happening.Posted("post", facets(random) + " third_person", "", "");
            default -> new Happening.Message("talk", shop, Author.CUSTOMER, facets(random), List.<Product>of());
        };
    }

    private static String facets(Random random) {
        Facet[] all = Facet.values();
        return all[random.nextInt(all.length)].wireName() + " " + all[random.nextInt(all.length)].wireName();
    }

    @Test
    void numbersOfStoredConstantsNeverChange() {
        assertThat(Arrays.stream(Facet.values()).map(Numbers::of))
                .as("a new facet gets a new number at the end")
                .doesNotHaveDuplicates()
                .startsWith(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24);
        assertThat(Numbers.facet(200)).isEqualTo(Optional.empty());
    }
}
