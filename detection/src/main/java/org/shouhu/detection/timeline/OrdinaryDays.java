package org.shouhu.detection.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;

/**
 * Lines of a corpus of ordinary texts, dealt out to persons: five messages a day, ten days a person, in an order that a
 * seed decides.
 */
final class OrdinaryDays {

    static final int MESSAGES_A_DAY = 5;
    static final int DAYS = 10;

    private OrdinaryDays() {}

    /** Deals the lines out; the number of person-days. */
    static long deal(String corpus, List<String> lines, long seed, Consumer<PersonEvent> events) {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        for (int index = 0; index < shuffled.size(); index++) {
            int person = index / (MESSAGES_A_DAY * DAYS);
            int day = index / MESSAGES_A_DAY % DAYS;
            Instant at = TimelineReader.FIRST_DAY
                    .plus(Duration.ofDays(day))
                    .plus(Duration.ofHours(9 + 3L * (index % MESSAGES_A_DAY)));
            events.accept(new PersonEvent(
                    new EventReference("/" + corpus, String.valueOf(index)),
                    new PersonKey(corpus + "-" + person),
                    "ordinary",
                    at,
                    at,
                    new Happening.Posted("comment", shuffled.get(index), "", "")));
        }
        return (shuffled.size() + MESSAGES_A_DAY - 1) / MESSAGES_A_DAY;
    }
}
