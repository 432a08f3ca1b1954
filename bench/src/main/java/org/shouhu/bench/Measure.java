package org.shouhu.bench;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark came to.
 *
 * @param processor nanoseconds of processor time for one operation: a message, a post, a text
 * @param wall nanoseconds by the clock on the wall for one operation
 * @param bytes allocated for one operation
 */
record Measure(String name, double processor, double wall, double bytes) {

    static Measure of(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        int method = benchmark.lastIndexOf('.');
        String name = benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
        return new Measure(
                name,
                beside(result, ProcessorTime.NAME),
                result.getPrimaryResult().getScore(),
                beside(result, "gc.alloc.rate.norm"));
    }

    private static double beside(RunResult result, String name) {
        Result<?> found = result.getSecondaryResults().get(name);
        return found == null ? Double.NaN : found.getScore();
    }

    /** Operations a second of processor time. */
    double perSecond() {
        return 1e9 / processor;
    }
}
