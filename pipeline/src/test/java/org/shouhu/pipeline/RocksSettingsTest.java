package org.shouhu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rocksdb.TickerType.BLOCK_CACHE_DATA_HIT;
import static org.rocksdb.TickerType.BLOCK_CACHE_DATA_MISS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Statistics;
import org.shouhu.detection.policy.Policy;

class RocksSettingsTest {

    private static final int PERSONS = 20_000;

    @Test
    void whoIsUnknownCostsNoBlock(@TempDir Path folder) throws RocksDBException {
        try (var store = new Store(folder, 32L << 20)) {
            var written = store.touched();
            store.look("unknown-");
            var touched = store.touched();
            store.look("person-");

            assertThat(touched - written).isLessThan(PERSONS / 20);
            assertThat(store.touched() - touched).isGreaterThanOrEqualTo(PERSONS);
        }
    }

    @Test
    void aCacheWithRoomForAllReadsNothingTwice(@TempDir Path folder) throws RocksDBException {
        try (var store = new Store(folder, 33L << 20)) {
            store.look("person-");
            var missed = store.missed();
            store.look("person-");

            assertThat(missed).isPositive();
            assertThat(store.missed()).isEqualTo(missed);
        }
    }

    @Test
    void aSmallCacheDoes(@TempDir Path folder) throws RocksDBException {
        try (var store = new Store(folder, 1L << 20)) {
            store.look("person-");
            var missed = store.missed();
            store.look("person-");

            assertThat(store.missed()).isGreaterThan(missed);
        }
    }

    @Test
    void theStreamsOwnStoreTakesThemOver(@TempDir Path folder) throws IOException {
        var policies = new Policies(new PhraseDetector(), Policy.shipped());
        policies.markRead();
        var clock = Clock.fixed(TestStream.NOW, ZoneOffset.UTC);
        var parts = new StreamParts(policies, TestStream.KEY, ContextRefill.none(), 1 << 20, clock);
        var properties =
                StreamProperties.of(new Brokers("nowhere:1", TestStream.KEY), StreamSettings.of(folder, "one"));

        try (var driver = new TopologyTestDriver(StreamTopology.build(parts), properties, Events.START)) {
            assertThat(driver.getAllStateStores()).containsKey(StreamTopology.PERSONS);
            assertThat(options(folder))
                    .contains("optimize_filters_for_hits=false")
                    .contains("memtable_whole_key_filtering=true")
                    .contains("data_block_index_type=kDataBlockBinaryAndHash")
                    .contains("compaction_style=kCompactionStyleUniversal")
                    .contains("write_buffer_size=8388608");
        }
    }

    @Test
    void aCacheNeedsMemory(@TempDir Path folder) {
        var settings = StreamSettings.of(folder, "one");

        assertThatThrownBy(() -> settings.withStateCache(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What RocksDB itself wrote down of the options for the states; Kafka keeps its offsets beside them. */
    private static String options(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var written = files.filter(file -> file.getFileName().toString().startsWith("OPTIONS-"))
                    .max(Path::compareTo)
                    .orElseThrow();
            return Arrays.stream(Files.readString(written).split("\n(?=\\[)"))
                    .filter(part -> part.lines().findFirst().orElseThrow().contains("\"default\""))
                    .collect(Collectors.joining());
        }
    }

    /** A store with these settings, full of persons of 300 bytes each, in files. */
    private static final class Store implements AutoCloseable {
        private final Statistics statistics = new Statistics();
        private final Options options = new Options();
        private final RocksDB rocks;

        Store(Path folder, long cache) throws RocksDBException {
            options.setCreateIfMissing(true).setStatistics(statistics);
            new RocksSettings().setConfig("persons", options, RocksSettings.cacheOf(cache));
            rocks = RocksDB.open(options, folder.toString());
            for (var person = 0; person < PERSONS; person++) {
                rocks.put(key("person-", person), new byte[300]);
            }
            try (var flush = new FlushOptions()) {
                rocks.flush(flush);
            }
            rocks.compactRange();
        }

        void look(String kind) throws RocksDBException {
            for (var person = 0; person < PERSONS; person++) {
                assertThat(rocks.get(key(kind, person)) != null).isEqualTo(kind.equals("person-"));
            }
        }

        long touched() {
            return statistics.getTickerCount(BLOCK_CACHE_DATA_HIT) + missed();
        }

        long missed() {
            return statistics.getTickerCount(BLOCK_CACHE_DATA_MISS);
        }

        private static byte[] key(String kind, int person) {
            // Spread like a hash: who is unknown lies between those who are known.
            return (Integer.toHexString(person * 0x9E3779B1) + kind).getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public void close() {
            rocks.close();
            options.close();
            statistics.close();
        }
    }
}
