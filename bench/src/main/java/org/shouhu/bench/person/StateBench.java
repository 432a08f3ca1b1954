package org.shouhu.bench.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.shouhu.bench.person.Lane.Cost;

/**
 * What an event costs when the states of many persons lie in RocksDB, under the stream's own settings: read the state,
 * apply the event, write the state if it changed. Persons come in no order, every one as often as any other, which is
 * the worst case for a cache. Beside it the same of persons without a state, and with a map in memory, the floor. All
 * sizes take turns; what is told is the middle one of the rounds, in time of the clock and of the processor.
 */
public final class StateBench {

    private static final int TRAFFIC = 50_000;
    private static final int ROUNDS = 40;

    private final Lives lives = Lives.ordinary(TRAFFIC);
    private final List<byte[]> remembered = Persons.remembered();
    private final int events;

    private StateBench(int events) {
        this.events = events;
    }

    /** The exit status: 0, 1 for failure, 2 for usage. */
    public static int run(List<String> words) {
        int events = 300_000;
        List<Integer> sizes = List.of(10_000, 100_000, 1_000_000, 3_000_000);
        List<Integer> caches = List.of(32);
        for (int index = 0; index < words.size(); index += 2) {
            String value = index + 1 < words.size() ? words.get(index + 1) : "";
            if (words.get(index).equals("--events") && value.matches("[1-9][0-9]{0,8}")) {
                events = Integer.parseInt(value);
            } else if (words.get(index).equals("--persons") && isNumbers(value)) {
                sizes = numbers(value);
            } else if (words.get(index).equals("--cache") && isNumbers(value)) {
                caches = numbers(value);
            } else {
                System.err.println(
                        "shouhu: bench state takes --events N, --persons N[,N...] and --cache MiB[,MiB...].");
                return 2;
            }
        }
        RocksDB.loadLibrary();
        try {
            new StateBench(events).measure(sizes, caches);
            return 0;
        } catch (RocksDBException failed) {
            System.err.println("shouhu: RocksDB failed: " + failed.getMessage());
            return 1;
        }
    }

    private static boolean isNumbers(String value) {
        return value.matches("[1-9][0-9]{0,8}(,[1-9][0-9]{0,8})*");
    }

    private static List<Integer> numbers(String value) {
        return Arrays.stream(value.split(",", -1)).map(Integer::valueOf).toList();
    }

    private void measure(List<Integer> sizes, List<Integer> caches) throws RocksDBException {
        List<Lane> lanes = new ArrayList<>();
        try {
            long inMemory = 0;
            for (int size : sizes) {
                Persons persons = new Persons(size, remembered);
                if (States.InMemory.holds(inMemory + size)) {
                    inMemory += size;
                    lanes.add(new Lane("a map in memory", persons, new States.InMemory(persons), lives));
                }
                for (int cache : caches) {
                    lanes.add(rocks(persons, cache, lanes.size()));
                }
            }
            List<List<Cost>> known = rounds(lanes, Lane::known);
            List<List<Cost>> unknown = rounds(lanes, Lane::unknown);
            print(lanes, known, unknown);
        } finally {
            for (Lane lane : lanes) {
                lane.close();
            }
        }
    }

    private Lane rocks(Persons persons, int cache, int lane) throws RocksDBException {
        // Stores with caches of one size share it, so each gets a size of its own.
        RocksStates states = new RocksStates(persons, ((long) cache << 20) + lane);
        Lane made = new Lane("cache of " + cache + " MiB", persons, states, lives);
        made.known(events / 4 + 1);
        states.readAll();
        return made;
    }

    private List<List<Cost>> rounds(List<Lane> lanes, Turn turn) throws RocksDBException {
        List<List<Cost>> costs = new ArrayList<>();
        for (Lane lane : lanes) {
            turn.take(lane, events / 4 + 1);
            costs.add(new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int index = 0; index < lanes.size(); index++) {
                costs.get(index).add(turn.take(lanes.get(index), events / ROUNDS + 1));
            }
        }
        return costs;
    }

    private static void print(List<Lane> lanes, List<List<Cost>> known, List<List<Cost>> unknown)
            throws RocksDBException {
        System.out.printf(
                Locale.ROOT,
                "%10s  %-18s %12s | %12s %13s | %12s %13s%n",
                "persons",
                "states in",
                "on disk, MB",
                "known, clock",
                "processor, us",
                "unknown",
                "processor, us");
        for (int index = 0; index < lanes.size(); index++) {
            Lane lane = lanes.get(index);
            System.out.printf(
                    Locale.ROOT,
                    "%10d  %-18s %12.0f | %12.2f %13.2f | %12.2f %13.2f%n",
                    lane.persons.count(),
                    lane.name,
                    lane.states.megabytes(),
                    middle(known.get(index), Cost::median),
                    middle(known.get(index), Cost::processor),
                    middle(unknown.get(index), Cost::median),
                    middle(unknown.get(index), Cost::processor));
        }
    }

    private static double middle(List<Cost> costs, ToDoubleFunction<Cost> what) {
        return costs.stream().mapToDouble(what).sorted().toArray()[costs.size() / 2];
    }

    private interface Turn {
        Cost take(Lane lane, int events) throws RocksDBException;
    }
}
