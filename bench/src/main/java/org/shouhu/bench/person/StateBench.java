package org.shouhu.bench.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.FlushOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;
import org.shouhu.detection.person.PersonEvent;
import org.shouhu.detection.person.PersonState;
import org.shouhu.detection.person.Step;

/**
 * What an event costs when the states of many persons lie in RocksDB, set up as the stream sets it up: read the state,
 * apply the event, write the state if it changed. Every person has a state, which is more than in ordinary traffic.
 * Beside the time of the clock it tells that of the processor, which a busy machine does not falsify.
 */
public final class StateBench {

    private static final byte[] UNKNOWN = PersonState.UNKNOWN.toBytes();
    private static final int TRAFFIC = 50_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private StateBench() {}

    /** The exit status: 0, 1 for failure, 2 for usage. */
    public static int run(List<String> words) {
        int events = 300_000;
        List<Integer> sizes = List.of(10_000, 100_000, 1_000_000, 3_000_000);
        for (int index = 0; index < words.size(); index += 2) {
            String value = index + 1 < words.size() ? words.get(index + 1) : "";
            if (words.get(index).equals("--events") && value.matches("[1-9][0-9]{0,8}")) {
                events = Integer.parseInt(value);
            } else if (words.get(index).equals("--persons") && value.matches("[1-9][0-9]{0,8}(,[1-9][0-9]{0,8})*")) {
                sizes = Arrays.stream(value.split(",", -1))
                        .map(Integer::valueOf)
                        .toList();
            } else {
                System.err.println("shouhu: bench state takes --events N and --persons N[,N...].");
                return 2;
            }
        }
        RocksDB.loadLibrary();
        Lives lives = Lives.ordinary(TRAFFIC);
        List<byte[]> remembered = remembered();
        System.out.printf(
                Locale.ROOT,
                "%12s %14s %16s %16s %16s%n",
                "persons",
                "on disk, MB",
                "median us/event",
                "99 in 100 us",
                "processor us");
        try {
            for (int persons : sizes) {
                measure(persons, events, lives, remembered);
            }
            return 0;
        } catch (RocksDBException failed) {
            System.err.println("shouhu: RocksDB failed: " + failed.getMessage());
            return 1;
        }
    }

    /** Stored states of persons with some evidence, of a few hundred bytes and more. */
    private static List<byte[]> remembered() {
        Lives lives = Lives.troubled(20_000);
        List<byte[]> states = new ArrayList<>();
        PersonState state = PersonState.UNKNOWN;
        for (int index = 0; index < lives.events.size(); index++) {
            state = lives.logic
                    .advance(state, lives.events.get(index), lives.heard.get(index))
                    .next();
            if (index % 7 == 6) {
                states.add(state.toBytes());
                state = PersonState.UNKNOWN;
            }
        }
        return states;
    }

    private static void measure(int persons, int events, Lives lives, List<byte[]> remembered) throws RocksDBException {
        Path folder = temporary();
        try (Options options = options();
                RocksDB store = RocksDB.open(options, folder.toString());
                WriteOptions writing = new WriteOptions().setDisableWAL(true);
                FlushOptions flushing = new FlushOptions()) {
            Random random = new Random(7);
            for (int person = 0; person < persons; person++) {
                store.put(writing, key(person), remembered.get(random.nextInt(remembered.size())));
            }
            store.flush(flushing);
            store.compactRange();
            apply(store, writing, persons, Math.max(1, events / 5), lives, random);
            long processor = THREADS.getCurrentThreadCpuTime();
            long[] nanos = apply(store, writing, persons, events, lives, random);
            processor = THREADS.getCurrentThreadCpuTime() - processor;
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "%12d %14.0f %16.2f %16.2f %16.2f%n",
                    persons,
                    store.getLongProperty("rocksdb.total-sst-files-size") / 1e6,
                    nanos[events / 2] / 1e3,
                    nanos[(int) (events * 99L / 100)] / 1e3,
                    processor / 1e3 / events);
        } finally {
            delete(folder);
        }
    }

    private static long[] apply(
            RocksDB store, WriteOptions writing, int persons, int events, Lives lives, Random random)
            throws RocksDBException {
        long[] nanos = new long[events];
        for (int index = 0; index < events; index++) {
            byte[] key = key(random.nextInt(persons));
            int which = index % TRAFFIC;
            PersonEvent event = lives.events.get(which);
            long begin = System.nanoTime();
            byte[] kept = store.get(key);
            PersonState before = PersonState.fromBytes(kept == null ? UNKNOWN : kept);
            Step step = lives.logic.advance(before, event, lives.heard.get(which));
            if (step.next() != before) {
                store.put(writing, key, step.next().toBytes());
            }
            nanos[index] = System.nanoTime() - begin;
        }
        return nanos;
    }

    /** As the stream's own stores: a small shared cache, a filter, small buffers. */
    private static Options options() {
        return new Options()
                .setCreateIfMissing(true)
                .setCompressionType(CompressionType.NO_COMPRESSION)
                .setWriteBufferSize(8L << 20)
                .setMaxWriteBufferNumber(2)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(new LRUCache(32L << 20))
                        .setFilterPolicy(new BloomFilter(10)));
    }

    private static byte[] key(int person) {
        return "market/p%020d".formatted(person * 2_654_435_761L).getBytes(StandardCharsets.US_ASCII);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("shouhu-state");
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
