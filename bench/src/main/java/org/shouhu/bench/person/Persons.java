package org.shouhu.bench.person;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.shouhu.detection.person.PersonState;

/** Keys as intake makes them, and states as they are stored. */
final class Persons {

    private static final byte[] TENANT = "market/P-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".getBytes(StandardCharsets.US_ASCII);

    /** Letters of a pseudonym that set the order of persons, and those beside them. */
    private static final int ORDERED = 8;

    private static final int LENGTH = 26;

    private final int count;
    private final List<byte[]> remembered;

    Persons(int count, List<byte[]> remembered) {
        this.count = count;
        this.remembered = remembered;
    }

    int count() {
        return count;
    }

    /** The key of the Nth person, evenly spread; with the number the keys rise, so that a store fills quickly. */
    byte[] key(int person) {
        byte[] key = new byte[TENANT.length + LENGTH];
        System.arraycopy(TENANT, 0, key, 0, TENANT.length);
        long place = (long) ((double) person / count * (1L << 5 * ORDERED));
        long[] chance = {mixed(person), mixed(~person)};
        for (int index = 0; index < LENGTH; index++) {
            long letter = index < ORDERED
                    ? place >>> 5 * (ORDERED - 1 - index)
                    : chance[index % 2] >>> 5 * ((index - ORDERED) / 2);
            key[TENANT.length + index] = LETTERS[(int) letter & 31];
        }
        return key;
    }

    /** A key between others that is nobody's. */
    byte[] unknown(int person) {
        byte[] key = key(person);
        key[key.length - 1] = '~';
        return key;
    }

    byte[] state(int person) {
        return remembered.get((int) Math.floorMod(mixed(person), (long) remembered.size()));
    }

    /** Stored states of persons with some evidence, of a few hundred bytes and more. */
    static List<byte[]> remembered() {
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

    /** The finisher of SplitMix64. */
    private static long mixed(long number) {
        long mixed = (number ^ number >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
