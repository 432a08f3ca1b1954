package org.shouhu.detection.text;

import java.util.ArrayList;
import java.util.List;

/** The commonest sound of every ideograph in Mandarin, without its tone, as a number; from {@code sounds.txt}. */
final class Sounds {
    /** No ideograph, or none whose sound is known. */
    static final int NONE = 0;

    private static final Sounds INSTANCE = new Sounds();

    private final short[] numbers = new short[1 << 16];
    private final List<String> spellings = new ArrayList<>(List.of(""));

    private Sounds() {
        for (String line : Resource.lines("sounds.txt")) {
            int tab = line.indexOf('\t');
            short number = (short) spellings.size();
            spellings.add(line.substring(0, tab));
            for (int index = tab + 1; index < line.length(); index++) {
                numbers[line.charAt(index)] = number;
            }
        }
    }

    static Sounds instance() {
        return INSTANCE;
    }

    /** The number of a folded character's sound, 1 or more; {@link #NONE} when it has none. */
    int of(char folded) {
        return numbers[folded];
    }

    /** How many numbers there are, NONE included. */
    int count() {
        return spellings.size();
    }

    /** The sound in Latin letters, such as "huo". */
    String spelling(int sound) {
        return spellings.get(sound);
    }
}
