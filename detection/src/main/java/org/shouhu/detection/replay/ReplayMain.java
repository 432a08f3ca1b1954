package org.shouhu.detection.replay;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.policy.Policy;
import org.shouhu.detection.policy.PolicyLoader;
import org.shouhu.detection.policy.PolicyOutcome;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./shouhu replay}. Exit status 0, 1 for failure or bad lines, 2 for usage. */
public final class ReplayMain {

    private static final String HELP = """
            usage: ./shouhu replay [--policy FILE [--compare]] < events.jsonl > alerts.jsonl

            Each line of standard input is one CloudEvent in JSON, in the order of its arrival:
              {"specversion":"1.0","type":"shouhu.chat.message.v1","source":"/shop","id":"1","subject":"buyer-1",
               "time":"2026-03-01T20:00:00+08:00","data":{"conversation":"c","shop":"s","author":"customer","text":"..."}}

            Each line of standard output is one alert:
              {"person":"buyer-1","at":"...","event":"1","band":"HIGH","reasons":[{"code":"active_ideation",...}],...}
            The logic is that of the stream: the same events make the same alerts.
            A line that cannot be read becomes {"line":N,"error":"..."}; the exit status is then 1.

              --policy FILE   grade by this policy instead of the one that ships; a broken one is told with its lines
              --compare       print one line of JSON instead: what this policy would change against the one that ships,
                              in numbers of alerts and persons, and as examples
            """;

    private ReplayMain() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
        int status;
        try {
            status = run(List.of(arguments), out);
        } catch (IllegalStateException failure) {
            System.err.println("shouhu: " + failure.getMessage());
            status = 1;
        }
        out.flush();
        System.exit(status);
    }

    private static int run(List<String> arguments, PrintStream out) throws Exception {
        if (arguments.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        boolean withPolicy = arguments.size() >= 2 && arguments.getFirst().equals("--policy");
        boolean compare = withPolicy && arguments.subList(2, arguments.size()).equals(List.of("--compare"));
        if (!arguments.isEmpty() && !compare && !(withPolicy && arguments.size() == 2)) {
            System.err.println(
                    "shouhu: replay takes --policy FILE and --compare, in this order; see ./shouhu replay --help.");
            return 2;
        }
        Policy policy = withPolicy ? policy(Path.of(arguments.get(1))) : Policy.shipped();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return compare
                ? compare(in, policy, out)
                : new Replay(new PersonLogic(Detectors.configured(), policy)).run(in, out) ? 0 : 1;
    }

    private static int compare(BufferedReader in, Policy policy, PrintStream out) throws IOException {
        Comparison comparison = new Comparison(Detectors.configured(), Policy.shipped(), policy);
        boolean good = true;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            good &= line.isBlank() || comparison.applyLine(line).isEmpty();
        }
        out.print(JsonMapper.builder().build().writeValueAsString(comparison.result()) + "\n");
        return good ? 0 : 1;
    }

    private static Policy policy(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the policy " + file + " cannot be read; check the path.");
        }
        return switch (PolicyLoader.load(text)) {
            case PolicyOutcome.Valid valid -> valid.policy();
            case PolicyOutcome.Broken broken -> {
                broken.problems().forEach(problem -> System.err.println(file + ": " + problem));
                throw new IllegalStateException("the policy " + file + " is broken; mend what stands above.");
            }
        };
    }
}
