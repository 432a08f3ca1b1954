package org.shouhu.detection.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which characters are written otherwise, and how, from {@code characters.txt}. */
final class Characters {
    private static final String[] NO_PARTS = {};

    private final String[][] ways = new String[1 << 16][];
    private final boolean[] begins = new boolean[1 << 16];
    private final boolean[] strange = new boolean[1 << 16];
    private final int[] pairs;
    private final int[] others;

    Characters() {
        char[] fold = Folding.instance().table();
        List<Integer> found = new ArrayList<>();
        List<Integer> other = new ArrayList<>();
        for (String line : Resource.lines("characters.txt")) {
            String[] columns = line.split("\t", -1);
            char plain = columns[0].charAt(0);
            for (String way : columns[2].split(" ")) {
                if (columns[1].equals("never")) {
                    other.add(pair(fold[way.charAt(0)], plain));
                } else if (Trick.of(columns[1]) == Trick.SPLIT) {
                    String parts = folded(way, fold);
                    begins[parts.charAt(0)] = true;
                    ways[plain] = ways[plain] == null ? new String[] {parts} : longer(ways[plain], parts);
                } else if (fold[way.charAt(0)] != plain) {
                    strange[fold[way.charAt(0)]] = true;
                    found.add(pair(fold[way.charAt(0)], plain));
                }
            }
        }
        pairs = found.stream().mapToInt(Integer::intValue).sorted().toArray();
        others = other.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static String[] longer(String[] known, String one) {
        String[] all = Arrays.copyOf(known, known.length + 1);
        all[known.length] = one;
        return all;
    }

    private static String folded(String way, char[] fold) {
        StringBuilder all = new StringBuilder(way.length());
        way.chars()
                .forEach(original ->
                        all.append(Character.isSurrogate((char) original) ? (char) original : fold[original]));
        return all.toString();
    }

    private static int pair(char written, char plain) {
        return written << 16 | plain;
    }

    /** Whether a folded character is written for another one in some language or old form. */
    boolean strange(char folded) {
        return strange[folded];
    }

    /** Whether the first is written for the second. */
    boolean means(char folded, char plain) {
        return strange[folded] && Arrays.binarySearch(pairs, pair(folded, plain)) >= 0;
    }

    /** Whether the first, though it sounds like the second, is at home where it stands. */
    boolean never(char folded, char plain) {
        return Arrays.binarySearch(others, pair(folded, plain)) >= 0;
    }

    /** Whether the parts of some character begin with this one. */
    boolean beginsParts(char folded) {
        return begins[folded];
    }

    /** The folded parts that a character is taken into, each a string; empty when there are none. */
    String[] parts(char plain) {
        String[] known = ways[plain];
        return known == null ? NO_PARTS : known;
    }
}
