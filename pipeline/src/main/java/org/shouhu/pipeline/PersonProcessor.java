package org.shouhu.pipeline;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.shouhu.pipeline.Outcome.Outgoing;

/** The one processor of the stream: reads a person's state, hears, writes what comes of it, all in one transaction. */
final class PersonProcessor implements Processor<String, byte[], String, byte[]> {

    private final StreamParts parts;
    private final SealedStream seal;
    private ProcessorContext<String, byte[]> context;
    private KeyValueStore<String, byte[]> persons;
    private Hearing hearing;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    PersonProcessor(StreamParts parts, SealedStream seal) {
        this.parts = parts;
        this.seal = seal;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.persons = context.getStateStore(StreamTopology.PERSONS);
        var keeper = new ContextKeeper(parts.contextBudget());
        this.hearing = new Hearing(parts.logic(), parts.policy(), seal, keeper, parts.clock());
        parts.refill().refill(context.taskId().partition(), hearing);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var metadata = context.recordMetadata().orElseThrow();
        var incoming = new Incoming(
                metadata.topic(),
                metadata.partition(),
                metadata.offset(),
                record.key(),
                record.value(),
                record.timestamp());
        var outcome = hearing.hear(incoming, record.key() == null ? null : persons.get(record.key()));
        outcome.next().ifPresent(next -> persons.put(record.key(), next.toBytes()));
        for (var outgoing : outcome.outgoing()) {
            forward(record, outgoing);
        }
    }

    private void forward(Record<String, byte[]> cause, Outgoing outgoing) {
        var key = outgoing.person().wire();
        var sealed = seal.seal(new Place(outgoing.topic().wireName(), key), outgoing.plain());
        context.forward(new Record<>(key, sealed, cause.timestamp()), StreamTopology.sink(outgoing.topic()));
        if (outgoing.topic() == Topic.ALERTS) {
            // Seen by the desk as soon as the transaction ends: an alert does not wait for the next interval.
            context.commit();
        }
    }
}
