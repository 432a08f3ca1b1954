package org.shouhu.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.DataBlockIndexType;
import org.rocksdb.Filter;
import org.rocksdb.HyperClockCache;
import org.rocksdb.Options;

/**
 * How RocksDB keeps the states of persons. Whatever decides what a look costs is said here, Kafka's own choices
 * included, so that a benchmark can set up the same; docs/performance.md says what was measured. Files written with other
 * settings stay readable.
 */
public final class RocksSettings implements RocksDBConfigSetter {

    private static final String CACHE = "shouhu.state.cache.bytes";

    /** A small machine's share; a large deployment gives as much as its states take on disk. */
    static final long MODEST_CACHE = 32L << 20;

    private static final int BLOCK = 4096;

    /**
     * The setting of the streams that says how much memory the states read lately may take.
     *
     * @param bytes outside the heap, of all partitions together, above 0
     */
    public static Map<String, Object> cacheOf(long bytes) {
        return Map.of(CACHE, bytes);
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        var table = options.tableFormatConfig() instanceof BlockBasedTableConfig given
                ? given
                : new BlockBasedTableConfig();
        // One cache for all partitions; Kafka would give each one 50 MB of its own.
        table.setBlockCache(Shared.CACHES.computeIfAbsent(cache(settings), Shared::cache));
        table.setBlockSize(BLOCK);
        table.setFilterPolicy(Shared.FILTER);
        // Finds the entry within its block at once, for a byte or so of each person's.
        table.setDataBlockIndexType(DataBlockIndexType.kDataBlockBinaryAndHash);
        options.setTableFormatConfig(table);
        // Kafka leaves the filter off the last level, where nearly all is, as if everybody looked for were there. Most
        // persons have no state, and with the filter that is known without touching a block.
        options.setOptimizeFiltersForHits(false);
        options.setCompactionStyle(CompactionStyle.UNIVERSAL);
        options.setCompressionType(CompressionType.NO_COMPRESSION);
        options.setWriteBufferSize(8L << 20);
        options.setMaxWriteBufferNumber(2);
        // A filter for what was written last, too: the search through it costs as much as that of an index.
        options.setMemtableWholeKeyFiltering(true);
        options.setMemtablePrefixBloomSizeRatio(0.02);
    }

    @Override
    public void close(String store, Options options) {
        // The caches and the filter are shared by all stores, for as long as the process lives.
    }

    private static long cache(Map<String, Object> settings) {
        return settings.get(CACHE) instanceof Long bytes ? bytes : MODEST_CACHE;
    }

    /** What all stores share; made by the first of them, for it needs RocksDB's own library. */
    private static final class Shared {
        static final Map<Long, Cache> CACHES = new ConcurrentHashMap<>();
        static final Filter FILTER = new BloomFilter(10);

        /** All that goes into it are blocks of one size, for which this kind finds its entries quickest. */
        static Cache cache(long bytes) {
            return new HyperClockCache(bytes, BLOCK, -1, false);
        }
    }
}
