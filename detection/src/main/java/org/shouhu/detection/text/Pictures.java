package org.shouhu.detection.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pictures (emoji) whose names are read as words, from {@code emoji.txt}. */
final class Pictures {
    private static final Pictures INSTANCE = new Pictures();
    private static final int FIRST_TONE_OF_SKIN = 0x1F3FB;
    private static final int LAST_TONE_OF_SKIN = 0x1F3FF;

    private final Map<Integer, String> names = new HashMap<>();
    private final int[] standing;
    private final String[] words;

    private Pictures() {
        Map<Integer, String> stands = new TreeMap<>();
        for (String line : Resource.lines("emoji.txt")) {
            String[] columns = line.split("\t", -1);
            int point = columns[0].codePointAt(0);
            names.put(point, '[' + columns[1] + ']');
            if (columns.length > 2) {
                stands.put(point, columns[2]);
            }
        }
        standing = stands.keySet().stream().mapToInt(Integer::intValue).toArray();
        words = stands.values().toArray(String[]::new);
    }

    static Pictures instance() {
        return INSTANCE;
    }

    /** What the picture is read as, between brackets; null when it has no name here. */
    @Nullable
    String name(int point) {
        return names.get(point);
    }

    /** The characters that people write this picture for; empty when there are none. */
    String standsFor(int point) {
        int at = Arrays.binarySearch(standing, point);
        return at < 0 ? "" : words[at];
    }

    /** The pictures that stand for something. */
    IntStream standing() {
        return Arrays.stream(standing);
    }

    static boolean toneOfSkin(int point) {
        return point >= FIRST_TONE_OF_SKIN && point <= LAST_TONE_OF_SKIN;
    }
}
