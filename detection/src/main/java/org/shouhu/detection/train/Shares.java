package org.shouhu.detection.train;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.shouhu.detection.Band;

/** What shares of texts reach. */
final class Shares {
    private Shares() {}

    /** The value above which this share of some values stands; they ascend. */
    static double cut(double share, double[] ascending) {
        return ascending[Math.max(0, ascending.length - 1 - (int) (share * ascending.length))];
    }

    /** The value above which as large a share of some values stands as of others above a cut; both ascend. */
    static double asRare(double cut, double[] others, double[] ascending) {
        long above = Arrays.stream(others).filter(value -> value > cut).count();
        return cut((double) above / others.length, ascending);
    }

    /** The values of the ordinary texts of a script, ascending. */
    static double[] ordinary(List<Example> examples, boolean latin, IntToDoubleFunction value) {
        return IntStream.range(0, examples.size())
                .filter(index -> examples.get(index).latin() == latin
                        && examples.get(index).ordinary())
                .mapToDouble(value)
                .sorted()
                .toArray();
    }

    /** The values of the harmless lines of our own corpus in a script, ascending. */
    static double[] harmless(List<Example> examples, boolean latin, IntToDoubleFunction value) {
        return IntStream.range(0, examples.size())
                .filter(index -> examples.get(index).latin() == latin
                        && examples.get(index)
                                .text()
                                .band()
                                .filter(Band.NONE::equals)
                                .isPresent())
                .mapToDouble(value)
                .sorted()
                .toArray();
    }
}
