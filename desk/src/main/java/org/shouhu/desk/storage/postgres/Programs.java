package org.shouhu.desk.storage.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shouhu.desk.storage.StartFailure;

/** Runs the few outside programs that the embedded server needs. */
final class Programs {
    private static final long PATIENCE_SECONDS = 120;

    private Programs() {}

    /** Runs a program to its end; a failure becomes one sentence with the last line that it said. */
    static void run(String purpose, Path workingFolder, String... command) {
        try {
            var output = Files.createTempFile("shouhu-", ".out");
            try {
                var process = new ProcessBuilder(command)
                        .directory(workingFolder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new StartFailure("Could not " + purpose + ": " + command[0] + " did not end within "
                            + PATIENCE_SECONDS + " s.");
                }
                if (process.exitValue() != 0) {
                    throw new StartFailure("Could not " + purpose + ": " + lastLine(output));
                }
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException missing) {
            throw new StartFailure("Could not " + purpose + ": the program " + command[0] + " cannot be run.", missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Could not " + purpose + ": interrupted.", interrupted);
        }
    }

    private static String lastLine(Path output) throws IOException {
        var lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank());
        return lines.reduce("it said nothing.", (earlier, later) -> later);
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, while its files stay ours: so a
     * container or a rescue machine with root alone works, too.
     */
    static List<String> unprivileged(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return List.copyOf(wrapped);
    }

    /** Whether a program of that name is on the path. */
    static boolean available(String name) {
        var path = System.getenv("PATH");
        return path != null
                && List.of(path.split(":", -1)).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder.isEmpty() ? "." : folder, name)));
    }
}
