package org.shouhu.detection.train;

import java.util.Arrays;
import java.util.List;

/** The features that training goes on with, by ascending hash, and how many examples have each. */
final class Vocabulary {
    private final int[] hashes;
    private final int[] occurrences;

    private Vocabulary(int[] hashes, int[] occurrences) {
        this.hashes = hashes;
        this.occurrences = occurrences;
    }

    /** All features that at least so many examples have. */
    static Vocabulary of(List<Example> examples, int fewest) {
        int total = 0;
        for (Example example : examples) {
            total += example.features().length + example.marks().length;
        }
        int[] all = new int[total];
        int at = 0;
        for (Example example : examples) {
            for (int[] some : new int[][] {example.features(), example.marks()}) {
                System.arraycopy(some, 0, all, at, some.length);
                at += some.length;
            }
        }
        Arrays.sort(all);
        int[] hashes = new int[total];
        int[] occurrences = new int[total];
        int kept = 0;
        for (int from = 0; from < total; ) {
            int to = from;
            while (to < total && all[to] == all[from]) {
                to++;
            }
            if (to - from >= fewest) {
                hashes[kept] = all[from];
                occurrences[kept++] = to - from;
            }
            from = to;
        }
        return new Vocabulary(Arrays.copyOf(hashes, kept), Arrays.copyOf(occurrences, kept));
    }

    int size() {
        return hashes.length;
    }

    int hash(int number) {
        return hashes[number];
    }

    int occurrences(int number) {
        return occurrences[number];
    }

    /** The same example with the numbers of its known features in place of their hashes. */
    Example number(Example example) {
        return example.with(numbers(example.features()), numbers(example.marks()));
    }

    private int[] numbers(int[] some) {
        int[] numbers = new int[some.length];
        int known = 0;
        for (int hash : some) {
            int number = Arrays.binarySearch(hashes, hash);
            if (number >= 0) {
                numbers[known++] = number;
            }
        }
        return Arrays.copyOf(numbers, known);
    }

    /** A smaller vocabulary with the numbers given. */
    Vocabulary keep(int[] numbers) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return new Vocabulary(
                Arrays.stream(sorted).map(number -> hashes[number]).toArray(),
                Arrays.stream(sorted).map(number -> occurrences[number]).toArray());
    }
}
