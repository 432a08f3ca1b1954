package org.shouhu.detection.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.shouhu.detection.Author;
import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.OrderStatus;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.Product;

/**
 * Persons in no danger who chat, watch, search and shop with a daily rhythm. The same seed makes the same persons. Each
 * person has habits of their own: some mostly shop, some mostly watch, some are up at night.
 */
public final class SyntheticPopulation {

    /** Share of the day's events in each hour of a day person, out of 100; a night owl lives six hours later. */
    private static final int[] RHYTHM = {2, 1, 1, 0, 0, 1, 2, 4, 5, 5, 5, 5, 6, 5, 4, 4, 4, 5, 6, 8, 9, 8, 6, 4};

    private final long seed;
    private final Phrases phrases = Phrases.shipped();

    /** @param seed the same seed makes the same persons */
    public SyntheticPopulation(long seed) {
        this.seed = seed;
    }

    /**
     * All events of one person over some days, in the order in which they are made; an order's delivery stands with the
     * order.
     *
     * @param number which person, 0 or more
     * @param days how many, 1 or more
     */
    public void person(int number, int days, Consumer<PersonEvent> events) {
        Random random = new Random(seed * 1_000_003L + number);
        PersonKey person = new PersonKey("synthetic-" + number);
        boolean nightOwl = random.nextInt(8) == 0;
        double shops = random.nextDouble();
        Life life = new Life(person, random, shops, events);
        for (int day = 0; day < days; day++) {
            life.day(day, nightOwl ? 6 : 0);
        }
    }

    private final class Life {

        private final PersonKey person;
        private final Random random;
        private final double shopping;
        private final Consumer<PersonEvent> events;
        private int count;
        private int orders;

        Life(PersonKey person, Random random, double shopping, Consumer<PersonEvent> events) {
            this.person = person;
            this.random = random;
            this.shopping = shopping;
            this.events = events;
        }

        void day(int day, int shift) {
            int busy = random.nextInt(11);
            long[] minutes = new long[busy];
            for (int index = 0; index < busy; index++) {
                minutes[index] = ((hour() + shift) % 24) * 60L + random.nextInt(60);
            }
            Arrays.sort(minutes);
            for (long minute : minutes) {
                Instant at = TimelineReader.FIRST_DAY.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minute));
                if (random.nextDouble() < shopping * 0.7) {
                    shop(at);
                } else {
                    watch(at);
                }
            }
        }

        private int hour() {
            int point = random.nextInt(100);
            for (int hour = 0; hour < 24; hour++) {
                point -= RHYTHM[hour];
                if (point < 0) {
                    return hour;
                }
            }
            return 20;
        }

        private void shop(Instant at) {
            String shop = "shop-" + random.nextInt(500);
            say(
                    at,
                    new Happening.Message(
                            "talk-" + shop, shop, Author.CUSTOMER, phrases.phrase("chat", random), List.of()));
            if (random.nextInt(4) == 0) {
                orders++;
                String order = person.value() + "-order-" + orders;
                List<Product> items = List.of(new Product(phrases.thing(random), "", 1 + random.nextInt(3)));
                say(at.plusSeconds(120), new Happening.Ordered(order, shop, OrderStatus.PLACED, items));
                say(
                        at.plus(Duration.ofHours(40)),
                        new Happening.ParcelMoved(order, "carrier", "", OrderStatus.DELIVERED, ""));
            }
        }

        private void watch(Instant at) {
            Happening happening = switch (random.nextInt(4)) {
                case 0 -> new Happening.Searched(phrases.phrase("search", random));
                case 1 -> new Happening.Posted("live_bullet", phrases.phrase("bullet", random), "", "");
                default -> new Happening.Posted("comment", phrases.phrase("comment", random), "", "");
            };
            say(at, happening);
        }

        private void say(Instant at, Happening happening) {
            count++;
            events.accept(new PersonEvent(
                    new EventReference("/synthetic", person.value() + "-" + count),
                    person,
                    "synthetic",
                    at,
                    at,
                    happening));
        }
    }
}
