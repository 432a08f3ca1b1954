package org.shouhu.detection.timeline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.policy.Policy;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./shouhu eval timelines}: measures the persons' side and prints a table, then one line of JSON. */
public final class TimelineMain {

    private static final String HELP = """
            usage: ./shouhu eval timelines [--persons N] [--days N] [--seed N] [ORDINARY-TEXT-FILE ...]

            Plays the written timelines, a synthetic population in no danger (100,000 persons, 1 day, seed 1 unless told
            otherwise), and the lines of the given files of ordinary texts, dealt out at five messages a day. Prints a table
            and, as the last line, the same as JSON.
            """;

    private TimelineMain() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int status;
        try {
            status = run(List.of(arguments), out);
        } catch (IllegalStateException | IllegalArgumentException | IOException failure) {
            System.err.println("shouhu: " + failure.getMessage());
            status = 1;
        }
        System.exit(status);
    }

    /** Runs with the arguments after {@code eval timelines}; the exit status. */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        int persons = 100_000;
        int days = 1;
        long seed = 1;
        List<Path> files = new ArrayList<>();
        for (int index = 0; index < arguments.size(); index++) {
            String argument = arguments.get(index);
            if (!argument.startsWith("--")) {
                files.add(Path.of(argument));
                continue;
            }
            index++;
            if (index == arguments.size() || !arguments.get(index).matches("[0-9]{1,9}")) {
                System.err.println("shouhu: " + argument + " needs a number; see ./shouhu eval timelines --help.");
                return 2;
            }
            int number = Integer.parseInt(arguments.get(index));
            switch (argument) {
                case "--persons" -> persons = number;
                case "--days" -> days = number;
                case "--seed" -> seed = number;
                default -> {
                    System.err.println(
                            "shouhu: there is no option " + argument + "; see ./shouhu eval timelines --help.");
                    return 2;
                }
            }
        }
        PersonLogic logic = new PersonLogic(Detectors.shipped(), Policy.shipped());
        Evaluation evaluation = new Evaluation(logic);
        Report report = new Report(out);
        List<Played> played = evaluation.timelines();
        report.timelines(played, TimelineMeasures.of(played));
        report.burden(evaluation.synthetic(persons, days, seed));
        Burden pooled = new Burden("ordinary texts, pooled");
        for (Path file : files) {
            Burden burden = evaluation.ordinary(file.getFileName().toString(), lines(file), seed);
            report.burden(burden);
            pooled.add(burden);
        }
        if (!files.isEmpty()) {
            report.burden(pooled);
        }
        report.finish(JsonMapper.builder().build());
        return 0;
    }

    private static List<String> lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).toList();
        }
    }
}
