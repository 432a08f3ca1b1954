package org.shouhu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import tools.jackson.databind.json.JsonMapper;

/** Runs benchmarks in a process of their own, and shows what came out. */
final class Suite {
    private Suite() {}

    static void run(String pattern, Settings settings) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(pattern)
                        .forks(1)
                        .threads(1)
                        .warmupIterations(settings.rounds())
                        .warmupTime(TimeValue.seconds(settings.seconds()))
                        .measurementIterations(settings.rounds())
                        .measurementTime(TimeValue.seconds(settings.seconds()))
                        .addProfiler(GCProfiler.class)
                        .addProfiler(ProcessorTime.class)
                        .jvmArgsAppend("-XX:+UseSerialGC", "-Xmx2g")
                        .build())
                .run();
        List<Measure> measures = results.stream().map(Measure::of).toList();
        System.out.println();
        System.out.print(Table.of(measures));
        write(measures, settings);
        System.out.println("The same as JSON: " + settings.json());
    }

    private static void write(List<Measure> measures, Settings settings) {
        try {
            Files.createDirectories(settings.json().toAbsolutePath().getParent());
            JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(settings.json(), measures);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
