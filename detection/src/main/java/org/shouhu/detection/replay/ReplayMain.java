package org.shouhu.detection.replay;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shouhu.detection.Detectors;
import org.shouhu.detection.person.PersonLogic;
import org.shouhu.detection.policy.Policy;

/** {@code ./shouhu replay}. Exit status 0, 1 for failure or bad lines, 2 for usage. */
public final class ReplayMain {

    private static final String HELP = """
            usage: ./shouhu replay [--policy FILE] < events.jsonl > alerts.jsonl

            Each line of standard input is one CloudEvent in JSON, in the order of its arrival:
              {"specversion":"1.0","type":"shouhu.chat.message.v1","source":"/shop","id":"1","subject":"buyer-1",
               "time":"2026-03-01T20:00:00+08:00","data":{"conversation":"c","shop":"s","author":"customer","text":"..."}}

            Each line of standard output is one alert:
              {"person":"buyer-1","at":"...","event":"1","band":"HIGH","reasons":[{"code":"active_ideation",...}],...}
            The logic is that of the stream: the same events make the same alerts.
            A line that cannot be read becomes {"line":N,"error":"..."}; the exit status is then 1.

              --policy FILE   grade by this policy instead of the one that ships
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
        if (!arguments.isEmpty()) {
            System.err.println(
                    "shouhu: replay has no option " + arguments.getFirst() + "; see ./shouhu replay --help.");
            return 2;
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new Replay(new PersonLogic(Detectors.shipped(), Policy.shipped())).run(in, out) ? 0 : 1;
    }
}
