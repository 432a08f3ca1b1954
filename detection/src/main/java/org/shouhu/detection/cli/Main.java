package org.shouhu.detection.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.shouhu.detection.Detectors;

/** {@code ./shouhu score}, {@code train} and {@code eval}. Exit status 0, 1 for failure, 2 for usage. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
        int status;
        try {
            status = run(Arrays.asList(arguments), out);
        } catch (Options.UsageException wrong) {
            System.err.println("shouhu: " + wrong.getMessage() + "; see --help.");
            status = 2;
        } catch (NoSuchFileException missing) {
            System.err.println("shouhu: there is no file " + missing.getMessage() + ".");
            status = 1;
        } catch (IllegalStateException failure) {
            System.err.println("shouhu: " + failure.getMessage());
            status = 1;
        }
        out.flush();
        System.exit(status);
    }

    private static int run(List<String> arguments, PrintStream out) throws Exception {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        return switch (command) {
            case "score" -> score(rest, out);
            case "train" -> rest.contains("--help") ? help(TrainCommand.HELP, out) : TrainCommand.run(rest, out);
            case "eval" -> EvalCommand.run(rest, out);
            default -> {
                System.err.println("shouhu: use score, train or eval.");
                yield 2;
            }
        };
    }

    private static int help(String text, PrintStream out) {
        out.print(text);
        return 0;
    }

    private static int score(List<String> arguments, PrintStream out) throws Exception {
        if (arguments.contains("--help")) {
            return help(ScoreCommand.HELP, out);
        }
        new Options(arguments, Set.of()).none();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return new ScoreCommand(Detectors.configured()).run(in, out) ? 0 : 1;
    }
}
