package org.shouhu.bench.person;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonKey;
import org.shouhu.detection.person.PersonState;
import org.shouhu.detection.person.Step;

/** What an event costs the state of its person, one thread, the text read before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PersonBench {

    private static final int EVENTS = 50_000;
    private static final int TROUBLED = 5_000;
    private static final byte[] UNKNOWN = PersonState.UNKNOWN.toBytes();

    private Lives ordinary = Lives.ordinary(1);
    private Lives troubled = ordinary;

    @Setup
    public void prepare() {
        ordinary = Lives.ordinary(EVENTS);
        troubled = Lives.troubled(TROUBLED);
    }

    /** Ordinary traffic, one event in 200 with evidence; states as they are in memory. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int update() {
        return run(ordinary);
    }

    /** The same; each state is read from its stored form before, and written to it after a change. */
    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int updateStored() {
        Map<PersonKey, byte[]> states = new HashMap<>();
        for (int index = 0; index < EVENTS; index++) {
            PersonEvent event = ordinary.events.get(index);
            PersonState before = PersonState.fromBytes(states.getOrDefault(event.person(), UNKNOWN));
            Step step = ordinary.logic.advance(before, event, ordinary.heard.get(index));
            if (step.next() != before) {
                states.put(event.person(), step.next().toBytes());
            }
        }
        return states.size();
    }

    /** Every event has evidence: it is kept, and the policy is asked. */
    @Benchmark
    @OperationsPerInvocation(TROUBLED)
    public int updateTroubled() {
        return run(troubled);
    }

    private static int run(Lives lives) {
        Map<PersonKey, PersonState> states = new HashMap<>();
        for (int index = 0; index < lives.events.size(); index++) {
            PersonEvent event = lives.events.get(index);
            PersonState before = states.getOrDefault(event.person(), PersonState.UNKNOWN);
            Step step = lives.logic.advance(before, event, lives.heard.get(index));
            if (step.next() != before) {
                states.put(event.person(), step.next());
            }
        }
        return states.size();
    }
}
