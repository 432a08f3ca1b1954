package org.shouhu.bench;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark came to.
 *
 * @param nanoseconds for one operation: a message, a post, a text
 * @param spread half of the 99.9 % confidence interval, in nanoseconds; NaN for a single round
 * @param bytes allocated for one operation
 */
record Measure(String name, double nanoseconds, double spread, double bytes) {

    static Measure of(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
        String benchmark = result.getParams().getBenchmark();
        int method = benchmark.lastIndexOf('.');
        String name = benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
        return new Measure(
                name, time.getScore(), time.getScoreError(), allocated == null ? Double.NaN : allocated.getScore());
    }

    double perSecond() {
        return 1e9 / nanoseconds;
    }
}
