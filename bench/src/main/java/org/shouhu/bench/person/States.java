package org.shouhu.bench.person;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;

/** Where the states of persons lie. */
interface States extends AutoCloseable {

    byte @Nullable [] get(byte[] key) throws RocksDBException;

    void put(byte[] key, byte[] state) throws RocksDBException;

    /** What they take on disk. */
    double megabytes() throws RocksDBException;

    @Override
    void close() throws RocksDBException;

    /** The floor: a map in memory, whose only cost is that most of it is in no cache of the processor. */
    final class InMemory implements States {
        private final Map<Key, byte[]> states;

        InMemory(Persons persons) {
            states = HashMap.newHashMap(persons.count());
            for (int person = 0; person < persons.count(); person++) {
                put(persons.key(person), persons.state(person).clone());
            }
        }

        /** Whether this many fit in the heap, with room to spare. */
        static boolean holds(long persons) {
            return persons * 700 < Runtime.getRuntime().maxMemory();
        }

        @Override
        public byte @Nullable [] get(byte[] key) {
            byte[] kept = states.get(new Key(key));
            return kept == null ? null : kept.clone();
        }

        @Override
        public void put(byte[] key, byte[] state) {
            states.put(new Key(key), state);
        }

        @Override
        public double megabytes() {
            return 0;
        }

        @Override
        public void close() {
            states.clear();
        }

        private static final class Key {
            private final byte[] bytes;

            Key(byte[] bytes) {
                this.bytes = bytes;
            }

            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Key key && Arrays.equals(bytes, key.bytes);
            }

            @Override
            public int hashCode() {
                return Arrays.hashCode(bytes);
            }
        }
    }
}
