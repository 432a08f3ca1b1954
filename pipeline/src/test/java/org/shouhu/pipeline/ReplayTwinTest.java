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
import org.shouhu.detection.person.EventReference;
import org.shouhu.detection.person.Happening;
import org.shouhu.detection.person.ParsedEvent;
import org.shouhu.detection.person.PersonAlert;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.person.WatchKind;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.replay.Population;

/** The replay and the stream are the same: same events, same alerts. */
class ReplayTwinTest {

    private static final String[] TEXTS = {
        "你好，在吗",
        PhraseDetector.WEARY,
        "谢谢",
        PhraseDetector.TIMED,
        "什么时候发货",
        PhraseDetector.BREAKS_IT,
        "好的",
        PhraseDetector.SEEKS
    };
    private static final String[] AUTHORS = {"customer", "customer", "agent", "bot"};

    private final Events make = new Events();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theSameEventsRaiseTheSameAlerts(long seed, @TempDir Path state) {
        var happened = happenings(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));

        try (var stream = new TestStream(state)) {
            happened.forEach(step -> step.in(stream));

            var streamed = stream.alerts().stream().map(Alert::raised).toList();
            assertThat(streamed).isNotEmpty().isEqualTo(replayed(happened));
        }
    }

    /** Something that comes in: an event of a platform, or a word of the desk. */
    private sealed interface Coming {
        void in(TestStream stream);

        Optional<PersonEvent> understood();
    }

    private record Came(AcceptedEvent event) implements Coming {
        @Override
        public void in(TestStream stream) {
            stream.happens(event);
        }

        @Override
        public Optional<PersonEvent> understood() {
            var key = new PersonKey(event.person().wire());
            var parsed = new EventParser((tenant, reference) -> key)
                    .parse(new String(event.cloudEvent(), UTF_8), "market", Optional.of(event.received()));
            return parsed instanceof ParsedEvent.Understood understood
                    ? Optional.of(understood.event())
                    : Optional.empty();
        }
    }

    private record Told(WatchInstruction word) implements Coming {
        @Override
        public void in(TestStream stream) {
            stream.told(word);
        }

        @Override
        public Optional<PersonEvent> understood() {
            return Optional.of(new PersonEvent(
                    new EventReference(Topic.WATCH.wireName(), word.id()),
                    new PersonKey(word.person().wire()),
                    "shouhu.watch.instructed.v1",
                    word.at(),
                    word.at(),
                    new Happening.Watched(
                            word.kind(),
                            word.until(),
                            word.other().map(other -> new PersonKey(other.wire())),
                            word.band())));
        }
    }

    private List<Coming> happenings(RandomGenerator random) {
        var happened = new ArrayList<Coming>();
        var at = Events.START;
        for (var index = 0; index < 300; index++) {
            at = at.plusSeconds(random.nextInt(30));
            var event = happening(random, Events.person("p" + random.nextInt(12)), at);
            happened.add(new Came(event));
            if (random.nextInt(10) == 0) {
                happened.add(new Came(event));
            }
            if (random.nextInt(12) == 0) {
                happened.add(new Told(word(random, "w-" + index, at)));
            }
        }
        return happened;
    }

    private static WatchInstruction word(RandomGenerator random, String id, Instant at) {
        var kinds = List.of(
                WatchKind.ACCOUNTS_JOINED,
                WatchKind.ACCOUNTS_JOINED,
                WatchKind.ACCOUNTS_SPLIT,
                WatchKind.CASE_OPENED,
                WatchKind.CASE_CLOSED,
                WatchKind.OBSERVATION_STARTED);
        return new WatchInstruction(
                id,
                Events.person("p" + random.nextInt(12)),
                kinds.get(random.nextInt(kinds.size())),
                at,
                Optional.empty(),
                Optional.of(Events.person("p" + random.nextInt(12))),
                Optional.empty());
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
                        Map.of("kind", "post", "text", pick(random, TEXTS), "thread", "thread-" + random.nextInt(3)),
                        written);
            default -> make.says(person, pick(random, AUTHORS), pick(random, TEXTS), written);
        };
    }

    private static List<PersonAlert> replayed(List<Coming> happened) {
        var alerts = new ArrayList<PersonAlert>();
        var population = new Population(new PersonLogic(new PhraseDetector(), Policy.shipped()));
        for (var coming : happened) {
            coming.understood().ifPresent(event -> population.apply(event, alerts::add));
        }
        return alerts;
    }

    private static String pick(RandomGenerator random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
