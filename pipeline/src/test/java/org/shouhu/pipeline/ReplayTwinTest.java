package org.shouhu.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhu.detection.person.EventParser;
import org.shouhu.detection.person.ParsedEvent;
import org.shouhu.detection.person.PersonAlert;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.replay.Population;

/** The replay and the stream are the same: same events, same alerts. */
class ReplayTwinTest {

    private static final String[] TEXTS = {
        "你好，在吗", PhraseDetector.WEARY, "谢谢", PhraseDetector.TIMED, "什么时候发货", PhraseDetector.BREAKS_IT, "好的"
    };
    private static final String[] AUTHORS = {"customer", "customer", "agent", "bot"};

    private final Events make = new Events();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theSameEventsRaiseTheSameAlerts(long seed, @TempDir Path state) {
        var happened = happenings(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));

        try (var stream = new TestStream(state)) {
            happened.forEach(stream::happens);

            var streamed = stream.alerts().stream().map(Alert::raised).toList();
            assertThat(streamed).isNotEmpty().isEqualTo(replayed(happened));
        }
    }

    private List<AcceptedEvent> happenings(RandomGenerator random) {
        var happened = new ArrayList<AcceptedEvent>();
        var at = Events.START;
        for (var index = 0; index < 300; index++) {
            at = at.plusSeconds(random.nextInt(30));
            var event = happening(random, Events.person("p" + random.nextInt(12)), at);
            happened.add(event);
            if (random.nextInt(10) == 0) {
                happened.add(event);
            }
        }
        return happened;
    }

    private AcceptedEvent happening(RandomGenerator random, TenantPerson person, Instant at) {
        // A platform's clock may lag or run ahead.
        var written = at.plusSeconds(random.nextInt(-600, 10));
        return switch (random.nextInt(8)) {
            case 0 -> make.orders(person, "order-" + random.nextInt(20), written);
            case 1 ->
                make.event(
                        person,
                        "shouhu.parcel.updated.v1",
                        Map.of("order", "order-" + random.nextInt(20), "status", "delivered"),
                        written);
            case 2 -> make.logsIn(person, written);
            case 3 ->
                make.event(
                        person,
                        "shouhu.content.posted.v1",
                        Map.of("kind", "post", "text", pick(random, TEXTS)),
                        written);
            default -> make.says(person, pick(random, AUTHORS), pick(random, TEXTS), written);
        };
    }

    private static List<PersonAlert> replayed(List<AcceptedEvent> happened) {
        var alerts = new ArrayList<PersonAlert>();
        var population = new Population(new PersonLogic(new PhraseDetector(), Policy.shipped()));
        for (var event : happened) {
            var key = new PersonKey(event.person().wire());
            var parsed = new EventParser((tenant, reference) -> key)
                    .parse(new String(event.cloudEvent(), UTF_8), "market", Optional.of(event.received()));
            if (parsed instanceof ParsedEvent.Understood understood) {
                population.apply(understood.event(), alerts::add);
            }
        }
        return alerts;
    }

    private static String pick(RandomGenerator random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
