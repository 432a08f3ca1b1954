package org.shouhu.bench.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.shouhu.pipeline.AcceptedEvent;
import org.shouhu.pipeline.EventLog;

/**
 * {@code PipelineBench [--events N] [--rounds N] [--threads N] [--partitions N] [--rate N] [--seconds N]}: prints one
 * JSON object a line. Broker, load, stream and desk end share this process and its cores.
 */
public final class PipelineBench {

    private static final int RING = 100_000;

    private final Options options;
    private final Traffic traffic = new Traffic(20_261_122);
    private final List<AcceptedEvent> ring = traffic.ordinary(RING, Instant.now());

    private PipelineBench(Options options) {
        this.options = options;
    }

    private record Options(int events, int rounds, int threads, int partitions, int rate, int seconds, String only) {

        static Options of(String[] arguments) {
            return new Options(
                    number(arguments, "--events", 600_000),
                    number(arguments, "--rounds", 3),
                    number(arguments, "--threads", 1),
                    number(arguments, "--partitions", 4),
                    number(arguments, "--rate", 20_000),
                    number(arguments, "--seconds", 20),
                    word(arguments, "--only", ""));
        }

        private static int number(String[] arguments, String name, int otherwise) {
            return Integer.parseInt(word(arguments, name, Integer.toString(otherwise)));
        }

        private static String word(String[] arguments, String name, String otherwise) {
            var at = Arrays.asList(arguments).indexOf(name);
            return at >= 0 && at + 1 < arguments.length ? arguments[at + 1] : otherwise;
        }

        boolean wants(String measure) {
            return only.isEmpty() || only.equals(measure);
        }
    }

    /** Runs all measures, or the one that {@code --only} names: through, end-to-end, latency. */
    public static void main(String[] arguments) throws InterruptedException {
        var bench = new PipelineBench(Options.of(arguments));
        if (bench.options.wants("through")) {
            bench.through();
        }
        if (bench.options.wants("end-to-end")) {
            bench.endToEnd();
        }
        if (bench.options.wants("latency")) {
            bench.latency();
        }
        System.exit(0);
    }

    /** Reads what lies in the log, once bare and once for real, round by round. */
    private void through() throws InterruptedException {
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < options.rounds; round++) {
            Meter.Pace bare;
            try (var ground = new Ground(options.partitions);
                    var log = ground.log()) {
                var meter = new Meter();
                Ground.append(log, ring, options.events);
                print("append", meter.of(options.events));
                bare = PassThrough.run(ground.brokers(), options.partitions, options.threads, options.events);
                print("pass-through", bare);
            }
            var real = stream();
            print("stream", real);
            ratios.add(real.perSecond() / bare.perSecond());
        }
        var median =
                ratios.stream().sorted().skip(ratios.size() / 2).findFirst().orElse(0.0);
        System.out.printf(Locale.ROOT, "{\"measure\":\"stream to pass-through, median\",\"ratio\":%.3f}%n", median);
    }

    private Meter.Pace stream() throws InterruptedException {
        try (var ground = new Ground(options.partitions);
                var log = ground.log()) {
            log.append(traffic.alarms("first")).join();
            Ground.append(log, ring, options.events);
            log.append(traffic.alarms("last")).join();
            var open = new CountDownLatch(Traffic.ALARMS);
            var first = new AtomicReference<@Nullable Meter>();
            // From the first alert on, as the pass-through is measured from its first event on.
            try (var stream = new Stream(ground, options.threads, (person, at) -> {
                first.compareAndSet(null, new Meter());
                if (person.startsWith("last")) {
                    open.countDown();
                }
            })) {
                open.await();
                return Objects.requireNonNull(first.get()).of(options.events);
            }
        }
    }

    /** Appends as fast as the brokers acknowledge while the stream runs; ends when the last alert has crossed. */
    private void endToEnd() throws InterruptedException {
        for (var round = 0; round < options.rounds; round++) {
            try (var ground = new Ground(options.partitions);
                    var log = ground.log();
                    var stream = new Stream(ground, options.threads, (person, at) -> {})) {
                stream.pass(log, traffic, "warm");
                var meter = new Meter();
                Ground.append(log, ring, options.events);
                stream.pass(log, traffic, "last");
                print("end to end, durable", meter.of(options.events));
            }
        }
    }

    /** A steady rate, one alarming event in a thousand; from when it was due to when the desk has the alert. */
    private void latency() throws InterruptedException {
        try (var ground = new Ground(options.partitions);
                var log = ground.log()) {
            var due = new ConcurrentHashMap<String, Instant>();
            var delays = new ConcurrentLinkedQueue<Double>();
            try (var stream = new Stream(ground, options.threads, (person, at) -> {
                var since = due.remove(person);
                if (since != null) {
                    delays.add(Duration.between(since, at).toNanos() / 1e6);
                }
            })) {
                stream.pass(log, traffic, "warm");
                steady(log, due, options.seconds / 2, "heat");
                delays.clear();
                steady(log, due, options.seconds, "alarm");
                stream.pass(log, traffic, "last");
            }
            var sorted = delays.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "{\"measure\":\"event to alert at the desk\",\"rate\":%d,\"alerts\":%d,\"missing\":%d,"
                            + "\"p50\":%.1f,\"p99\":%.1f,\"max\":%.1f,\"unit\":\"ms\"}%n",
                    options.rate,
                    sorted.size(),
                    due.size(),
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 99 / 100),
                    sorted.getLast());
        }
    }

    private void steady(EventLog log, ConcurrentHashMap<String, Instant> due, int seconds, String name) {
        var batch = Math.max(1, options.rate / 200);
        var start = System.nanoTime();
        var begin = Instant.now();
        var position = 0;
        var last = new CompletableFuture<Void>();
        for (var tick = 0; tick < seconds * 200; tick++) {
            var offset = tick * 5_000_000L;
            while (System.nanoTime() - start < offset) {
                LockSupport.parkNanos(200_000);
            }
            position = (position + batch) % (RING - batch);
            var events = new ArrayList<>(ring.subList(position, position + batch));
            if (tick % Math.max(1, 1000 / batch) == 0) {
                var person = name + tick;
                var at = begin.plusNanos(offset);
                due.put(person, at);
                events.set(0, traffic.alarming(person, at));
            }
            last = log.append(events);
        }
        last.join();
    }

    private static void print(String measure, Meter.Pace pace) {
        System.out.printf(
                Locale.ROOT,
                "{\"measure\":\"%s\",\"events\":%d,\"events_per_second\":%.0f,\"processor_us_per_event\":%.2f}%n",
                measure,
                pace.events(),
                pace.perSecond(),
                pace.processorMicros());
    }
}
