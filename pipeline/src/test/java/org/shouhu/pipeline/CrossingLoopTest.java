package org.shouhu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CrossingLoopTest {

    private static final String TOPIC = Topic.CASE_FACTS.wireName();
    private static final TopicPartition FIRST = new TopicPartition(TOPIC, 0);
    private static final TopicPartition SECOND = new TopicPartition(TOPIC, 1);
    private static final StreamKey KEY = StreamKey.of(new byte[StreamKey.LENGTH]);
    private static final TenantPerson LIN = Events.person("lin");

    private final SealedStream seal = new SealedStream(KEY);
    private final MovableClock clock = new MovableClock();
    private final Taker taker = new Taker();
    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final CrossingLoop<CaseFact> loop = new CrossingLoop<>(
            () -> consumer,
            Cargo.caseFacts(),
            seal,
            taker,
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(8)),
            clock);

    CrossingLoopTest() {
        consumer.assign(List.of(FIRST, SECOND));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        consumer.updateEndOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    }

    @Test
    void commitsPastWhatWasTaken() {
        arrives(FIRST, 0, "one");
        arrives(FIRST, 1, "two");

        loop.round(consumer);

        assertThat(taker.taken).containsExactly("one", "two");
        assertThat(committed(FIRST)).isEqualTo(2);
        assertThat(loop.health().state()).isEqualTo(CrossingHealth.State.FLOWING);
    }

    @Test
    void offersWhatWasNotTakenAgainAfterAPauseSkipsNothingAndHoldsUpNobodyElse() {
        taker.refuses = "two";
        arrives(FIRST, 0, "one");
        arrives(FIRST, 1, "two");
        arrives(FIRST, 2, "three");
        arrives(SECOND, 0, "other");

        loop.round(consumer);

        assertThat(taker.taken).containsExactlyInAnyOrder("one", "other");
        assertThat(committed(FIRST)).isEqualTo(1);
        assertThat(committed(SECOND)).isEqualTo(1);
        assertThat(loop.health().state()).isEqualTo(CrossingHealth.State.RETRYING);
        assertThat(loop.health().failingSince()).contains(Events.START);

        loop.round(consumer);
        assertThat(taker.offered).as("no second offer before the pause is over").isEqualTo(3);

        taker.refuses = "";
        clock.now = clock.now.plusSeconds(1);
        arrives(FIRST, 1, "two");
        arrives(FIRST, 2, "three");
        loop.round(consumer);

        assertThat(taker.taken.subList(2, 4)).containsExactly("two", "three");
        assertThat(committed(FIRST)).isEqualTo(3);
        assertThat(loop.health().state()).isEqualTo(CrossingHealth.State.FLOWING);
    }

    @Test
    void tellsOfWhatCannotBeRead() {
        consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 0, LIN.wire(), new byte[] {9, 9}));

        loop.round(consumer);

        assertThat(taker.unreadable).hasSize(1);
        assertThat(taker.unreadable.getFirst().person()).contains(LIN);
        assertThat(committed(FIRST)).isEqualTo(1);
    }

    @Test
    void pausesGrowToALimit() {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

        assertThat(backoff.after(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(backoff.after(3)).isEqualTo(Duration.ofMillis(400));
        assertThat(backoff.after(1_000_000)).isEqualTo(Duration.ofSeconds(10));
    }

    private void arrives(TopicPartition partition, long offset, String text) {
        var event = new AcceptedEvent(LIN, "buyer", text.getBytes(StandardCharsets.UTF_8), Events.START);
        var sealed = seal.seal(new Place(TOPIC, LIN.wire()), new CaseFact(LIN, Optional.empty(), event).toBytes());
        consumer.addRecord(new ConsumerRecord<>(TOPIC, partition.partition(), offset, LIN.wire(), sealed));
    }

    private long committed(TopicPartition partition) {
        return Objects.requireNonNull(consumer.committed(Set.of(partition)).get(partition))
                .offset();
    }

    private static final class Taker implements CrossingHandler<CaseFact> {

        private final List<String> taken = new ArrayList<>();
        private final List<UnreadableCrossing> unreadable = new ArrayList<>();
        private String refuses = "";
        private int offered;

        @Override
        public void arrived(CaseFact fact) {
            offered++;
            var text = new String(fact.event().cloudEvent(), StandardCharsets.UTF_8);
            if (text.equals(refuses)) {
                throw new IllegalStateException("the database is away");
            }
            taken.add(text);
        }

        @Override
        public void unreadable(UnreadableCrossing record) {
            unreadable.add(record);
        }
    }

    private static final class MovableClock extends Clock {

        private Instant now = Events.START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
