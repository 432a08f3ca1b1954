package org.shouhu.pipeline;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** How records flow: three topics about persons in, one keyed state, alerts and case facts out. */
final class StreamTopology {

    /** The store of what is remembered of each person. */
    static final String PERSONS = "persons";

    private static final String PERSON = "person";

    private StreamTopology() {}

    static Topology build(StreamParts parts) {
        var topology = new Topology();
        for (var source : new Topic[] {Topic.EVENTS, Topic.WATCH, Topic.HANDED_OVER}) {
            topology.addSource(source.name(), new StringDeserializer(), new ByteArrayDeserializer(), source.wireName());
        }
        topology.addProcessor(
                PERSON, new Supplier(parts), Topic.EVENTS.name(), Topic.WATCH.name(), Topic.HANDED_OVER.name());
        for (var target : new Topic[] {Topic.ALERTS, Topic.CASE_FACTS, Topic.WATCH, Topic.HANDED_OVER, Topic.SHADOW}) {
            topology.addSink(
                    sink(target),
                    (key, value, context) -> target.wireName(),
                    new StringSerializer(),
                    new ByteArraySerializer(),
                    PERSON);
        }
        return topology;
    }

    static String sink(Topic topic) {
        return "to-" + topic.name();
    }

    private record Supplier(StreamParts parts, SealedStream seal)
            implements ProcessorSupplier<String, byte[], String, byte[]> {

        Supplier(StreamParts parts) {
            this(parts, new SealedStream(parts.key()));
        }

        @Override
        public Processor<String, byte[], String, byte[]> get() {
            return new PersonProcessor(parts, seal);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.keyValueStoreBuilder(
                            Stores.persistentKeyValueStore(PERSONS), Serdes.String(), Serdes.ByteArray())
                    .withCachingEnabled()
                    .withLoggingEnabled(Map.of("segment.bytes", Integer.toString(64 << 20))));
        }
    }
}
