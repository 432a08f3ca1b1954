package org.shouhu.detection.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhu.detection.Author;
import org.shouhu.detection.Band;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.policy.PolicyLoader;
import org.shouhu.detection.policy.PolicyOutcome;

/** Events come late, out of order, and by clocks that are wrong; nothing is lost for it and nothing told twice. */
class LateEventsTest {

    private static final Instant NOON = Story.START;

    @Test
    void whatArrivesADayLateIsHeardWithItsOwnTime() {
        Story story = new Story();
        story.happens(at("later", NOON.plus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(1)), "setback"));

        assertThat(story.happens(at("late", NOON, NOON.plus(Duration.ofDays(1)), "farewell")))
                .get()
                .returns(Band.HIGH, PersonAlert::band)
                .returns(NOON, PersonAlert::at);
    }

    @Test
    void aLateEventOpensNothingThatIsOpen() {
        Story story = new Story();
        story.happens(at("now", NOON.plus(Duration.ofDays(2)), NOON.plus(Duration.ofDays(2)), "active_ideation"));

        assertThat(story.happens(at("late", NOON, NOON.plus(Duration.ofDays(2)), "active_ideation")))
                .isEmpty();
        assertThat(story.happens(at(
                        "next",
                        NOON.plus(Duration.ofDays(2)).plusSeconds(60),
                        NOON.plus(Duration.ofDays(2)).plusSeconds(60),
                        "active_ideation")))
                .as("the late one did not wind the cooling back")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverTheOrderOfArrivalTheSameIsKnownAndNoLessIsTold(long seed) {
        Random random = new Random(seed);
        List<PersonEvent> events = life(random);
        Story inOrder = new Story();
        events.forEach(inOrder::happens);
        for (int round = 0; round < 10; round++) {
            List<PersonEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, random);
            Story late = new Story();
            shuffled.forEach(late::happens);

            assertThat(late.state().parts().own())
                    .isEqualTo(inOrder.state().parts().own());
            assertThat(late.state().parts().shops())
                    .isEqualTo(inOrder.state().parts().shops());
            assertThat(late.state().parts().orders())
                    .isEqualTo(inOrder.state().parts().orders());
            assertThat(highest(late)).as("round " + round).isGreaterThanOrEqualTo(highest(inOrder));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "5, 5", "6, 0", "600, 0", "-30, -30"})
    void aClockThatRunsAheadByTooMuchIsNotBelieved(int minutesAhead, int believed) {
        Story story = new Story();
        Instant written = NOON.plus(Duration.ofMinutes(minutesAhead));

        assertThat(story.happens(at("e", written, NOON, "active_ideation")))
                .get()
                .returns(NOON.plus(Duration.ofMinutes(believed)), PersonAlert::at);
    }

    @ParameterizedTest
    @CsvSource({"8h, 480", "-45m, -45"})
    void aSourceWhoseClockIsKnownToBeWrongIsPutRight(String clock, int minutesAhead) {
        Story story = new Story(withClock(clock));
        Instant written = NOON.plus(Duration.ofMinutes(minutesAhead));

        assertThat(story.happens(at("e", written, NOON, "active_ideation")))
                .get()
                .returns(NOON, PersonAlert::at);
    }

    @Test
    void aReportWithATimeToComeIsTakenAsOfNow() {
        Story story = new Story();
        PersonEvent report = new PersonEvent(
                new EventReference("/test", "r"),
                Story.PERSON,
                "test",
                NOON.plus(Duration.ofDays(300)),
                NOON,
                Story.report("setback"));

        assertThat(story.happens(report)).get().returns(NOON, PersonAlert::at);
    }

    private static Policy withClock(String clock) {
        String text = PolicyLoader.shippedText()
                .replace("largest_skew: 5m\n", "largest_skew: 5m\nclocks: {/test: " + clock + "}\n");
        return switch (PolicyLoader.load(text)) {
            case PolicyOutcome.Valid valid -> valid.policy();
            case PolicyOutcome.Broken broken -> throw new AssertionError(broken.problems());
        };
    }

    private static Band highest(Story story) {
        return story.alerts().stream().map(PersonAlert::band).reduce(Band.NONE, Band::or);
    }

    private static List<PersonEvent> life(Random random) {
        String[] facets = {"hopelessness", "setback", "method_enquiry", "active_ideation", "past_attempt", "nothing"};
        List<PersonEvent> events = new ArrayList<>();
        Instant now = NOON;
        for (int number = 0; number < 12; number++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(1, 600)));
            String shop = "shop-" + random.nextInt(4);
            Happening happening = random.nextInt(5) == 0
                    ? Story.order("order-" + number, shop, OrderStatus.PLACED)
                    : new Happening.Message("t", shop, Author.CUSTOMER, facets[random.nextInt(6)], List.of());
            events.add(Story.event("event-" + number, now, happening));
        }
        return events;
    }

    private static PersonEvent at(String id, Instant occurred, Instant received, String facets) {
        return new PersonEvent(
                new EventReference("/test", id),
                Story.PERSON,
                "test",
                occurred,
                received,
                new Happening.Posted("post", facets, "", ""));
    }
}
