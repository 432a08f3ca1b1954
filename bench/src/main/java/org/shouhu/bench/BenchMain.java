package org.shouhu.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.RunnerException;
import org.shouhu.bench.person.StateBench;
import org.shouhu.bench.pipeline.PipelineBench;

/** {@code ./shouhu bench [NAME]}. Exit status 0, 1 for failure, 2 for usage. */
public final class BenchMain {
    private static final String HELP = """
            usage: ./shouhu bench [NAME] [--json FILE] [--seconds N] [--rounds N]

            Measures on this machine and prints a table; the same numbers go to FILE as JSON (bench/target/NAME.json).
            Ratios of one run are worth more than its absolute numbers.

              text      the stages of a message's way, one thread: reading the characters alone, the first stage,
                        normalisation, the whole reading; messages of 25 characters, a post of 200, 64 KiB
              peers     the first stage beside an Aho-Corasick list, regular expressions, OpenNLP's document
                        categoriser and fastText's Java port, on the same messages
              pipeline  the stream with its own brokers: events a second, event to alert; its options:
                        --events N --rounds N --threads N --partitions N --rate N --seconds N
                        --only through|end-to-end|latency
              person    the state of a person: one event, without and with its stored form; with evidence and a policy
              state     the state of 10 thousand to 3 million persons in RocksDB: what an event costs; its options:
                        --events N --persons N[,N...] --cache MiB[,MiB...]
              all       text and peers in one run (the default)

              --seconds N  seconds of each measured round (1)
              --rounds N   measured rounds, and as many before them to warm up (3)
            """;

    /** What each name runs: a regular expression over the names of the benchmarks. */
    private static final Map<String, String> SUITES = new TreeMap<>(Map.of(
            "text", "\\.TextBench\\.",
            "person", "\\.PersonBench\\.",
            "peers", "\\.TextBench\\.(characters|firstStage)$|\\.PeersBench\\.",
            "all", "\\.(TextBench|PeersBench)\\."));

    private BenchMain() {}

    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        String name = words.isEmpty() || words.getFirst().startsWith("-") ? "all" : words.getFirst();
        List<String> options =
                words.isEmpty() || words.getFirst().startsWith("-") ? words : words.subList(1, words.size());
        if (options.contains("--help") || options.contains("-h")) {
            System.out.print(HELP);
        } else if (name.equals("pipeline")) {
            PipelineBench.main(options.toArray(String[]::new));
        } else if (name.equals("state")) {
            System.exit(StateBench.run(options));
        } else {
            System.exit(measure(name, options));
        }
    }

    private static int measure(String name, List<String> words) {
        String suite = SUITES.get(name);
        if (suite == null) {
            System.err.println("shouhu: there is no benchmark '" + name + "'; ./shouhu bench --help lists them.");
            return 2;
        }
        Settings settings;
        try {
            settings = Settings.of(name, words);
        } catch (IllegalArgumentException wrong) {
            System.err.println("shouhu: " + wrong.getMessage() + "; ./shouhu bench --help lists the options.");
            return 2;
        }
        try {
            Suite.run(suite, settings);
            return 0;
        } catch (RunnerException failed) {
            System.err.println("shouhu: the benchmark failed; what it said stands above.");
            return 1;
        }
    }
}
