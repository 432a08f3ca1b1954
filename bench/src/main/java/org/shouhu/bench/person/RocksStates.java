package org.shouhu.bench.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;
import org.shouhu.pipeline.RocksSettings;

/** RocksDB under the stream's own settings, in a folder that goes with it. */
final class RocksStates implements States {

    private final Path folder;
    private final Options options = new Options().setCreateIfMissing(true).setIncreaseParallelism(2);
    private final WriteOptions writing = new WriteOptions().setDisableWAL(true);
    private final RocksDB rocks;

    /** @param cache in bytes */
    RocksStates(Persons persons, long cache) throws RocksDBException {
        folder = temporary();
        new RocksSettings().setConfig("persons", options, RocksSettings.cacheOf(cache));
        rocks = RocksDB.open(options, folder.toString());
        for (int person = 0; person < persons.count(); person++) {
            put(persons.key(person), persons.state(person));
        }
        try (FlushOptions flushing = new FlushOptions()) {
            rocks.flush(flushing);
        }
        rocks.compactRange();
    }

    /** Reads everything once: what the caches can hold is in them, as it is after a while of work. */
    void readAll() {
        try (RocksIterator all = rocks.newIterator()) {
            for (all.seekToFirst(); all.isValid(); all.next()) {}
        }
    }

    @Override
    public double megabytes() throws RocksDBException {
        return rocks.getLongProperty("rocksdb.total-sst-files-size") / 1e6;
    }

    @Override
    public byte @Nullable [] get(byte[] key) throws RocksDBException {
        return rocks.get(key);
    }

    @Override
    public void put(byte[] key, byte[] state) throws RocksDBException {
        rocks.put(writing, key, state);
    }

    @Override
    public void close() {
        rocks.close();
        options.close();
        writing.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("shouhu-state");
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
