package org.shouhu.bench.person;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import org.rocksdb.RocksDBException;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonState;
import org.shouhu.detection.person.Step;

/** One store with its persons, measured in turns with others: what disturbs the machine then disturbs all of them. */
final class Lane implements AutoCloseable {

    private static final byte[] UNKNOWN = PersonState.UNKNOWN.toBytes();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    final String name;
    final Persons persons;
    final States states;
    private final Lives lives;
    private final Random random = new Random(20_261_126);
    private int position;

    Lane(String name, Persons persons, States states, Lives lives) {
        this.name = name;
        this.persons = persons;
        this.states = states;
        this.lives = lives;
    }

    /** Events of persons of whom something is remembered. */
    Cost known(int events) throws RocksDBException {
        return apply(persons::key, events);
    }

    /** Events of persons of whom nothing is. */
    Cost unknown(int events) throws RocksDBException {
        return apply(persons::unknown, events);
    }

    private Cost apply(IntFunction<byte[]> keys, int events) throws RocksDBException {
        long[] nanos = new long[events];
        long processor = THREADS.getCurrentThreadCpuTime();
        for (int index = 0; index < events; index++) {
            byte[] key = keys.apply(random.nextInt(persons.count()));
            int which = position++ % lives.events.size();
            PersonEvent event = lives.events.get(which);
            long begin = System.nanoTime();
            byte[] kept = states.get(key);
            PersonState before = PersonState.fromBytes(kept == null ? UNKNOWN : kept);
            Step step = lives.logic.advance(before, event, lives.heard.get(which));
            if (step.next() != before) {
                states.put(key, step.next().toBytes());
            }
            nanos[index] = System.nanoTime() - begin;
        }
        processor = THREADS.getCurrentThreadCpuTime() - processor;
        Arrays.sort(nanos);
        return new Cost(nanos[events / 2] / 1e3, processor / 1e3 / events);
    }

    @Override
    public void close() throws RocksDBException {
        states.close();
    }

    /**
     * What an event cost, in microseconds.
     *
     * @param median by the clock
     * @param processor the mean of the thread's own time; what the store does in the background is not in it
     */
    record Cost(double median, double processor) {}
}
