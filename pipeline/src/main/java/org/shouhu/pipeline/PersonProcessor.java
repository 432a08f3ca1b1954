package org.shouhu.pipeline;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.shouhu.pipeline.Outcome.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one processor of the stream: reads a person's state, hears, writes what comes of it, all in one transaction. */
final class PersonProcessor implements Processor<String, byte[], String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(PersonProcessor.class);

    /** How long a task waits for the policies in force before it begins with the one that ships. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How often what a trial gathered is told. */
    private static final Duration TALLIED = Duration.ofSeconds(5);

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
        if (!parts.policies().awaitRead(PATIENCE)) {
            LOG.error("the policies in force could not be read yet; until then the one that ships grades");
        }
        this.hearing = new Hearing(parts.policies(), seal, keeper, parts.clock());
        context.schedule(TALLIED, PunctuationType.WALL_CLOCK_TIME, this::tally);
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

    private void tally(long now) {
        for (var tally : hearing.tallies(context.taskId().partition())) {
            var person = new TenantPerson(tally.tenant(), "~shadow");
            var sealed = seal.seal(new Place(Topic.SHADOW.wireName(), person.wire()), Json.write(tally));
            context.forward(new Record<>(person.wire(), sealed, now), StreamTopology.sink(Topic.SHADOW));
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
