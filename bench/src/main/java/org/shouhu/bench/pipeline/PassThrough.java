package org.shouhu.bench.pipeline;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.shouhu.pipeline.Brokers;
import org.shouhu.pipeline.Topic;

/** The bare stream: each event is copied to another topic, exactly once, and nothing else is done. */
final class PassThrough {

    private static final String COPY = "bench.copy";

    private PassThrough() {}

    static Meter.Pace run(Brokers brokers, int partitions, int threads, long events) throws InterruptedException {
        createCopy(brokers, partitions);
        var counter = new Counter(events);
        var topology = new Topology();
        topology.addSource("events", new ByteArrayDeserializer(), new ByteArrayDeserializer(), Topic.EVENTS.wireName());
        topology.addProcessor("copy", () -> new Copy(counter), "events");
        topology.addSink("copies", COPY, new ByteArraySerializer(), new ByteArraySerializer(), "copy");
        try (var streams = new KafkaStreams(topology, settings(brokers, threads))) {
            streams.start();
            counter.first.await();
            var meter = new Meter();
            counter.last.await();
            return meter.of(events);
        }
    }

    private static void createCopy(Brokers brokers, int partitions) {
        var settings = new Properties();
        settings.put("bootstrap.servers", brokers.bootstrapServers());
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(COPY, partitions, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        }
    }

    /** The settings of the real stream, as far as they bear on throughput. */
    private static Properties settings(Brokers brokers, int threads) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench-pass-through");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.bootstrapServers());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        settings.put(StreamsConfig.consumerPrefix("max.poll.records"), 2_000);
        settings.put(StreamsConfig.producerPrefix("linger.ms"), 5);
        settings.put(StreamsConfig.producerPrefix("batch.size"), 128 << 10);
        return settings;
    }

    private static final class Counter {
        private final CountDownLatch first = new CountDownLatch(1);
        private final CountDownLatch last = new CountDownLatch(1);
        private final AtomicLong open;

        Counter(long events) {
            open = new AtomicLong(events);
        }

        void count() {
            first.countDown();
            if (open.decrementAndGet() == 0) {
                last.countDown();
            }
        }
    }

    private static final class Copy implements Processor<byte[], byte[], byte[], byte[]> {
        private final Counter counter;
        private ProcessorContext<byte[], byte[]> context;

        @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
        Copy(Counter counter) {
            this.counter = counter;
        }

        @Override
        public void init(ProcessorContext<byte[], byte[]> context) {
            this.context = context;
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            context.forward(record);
            counter.count();
        }
    }
}
