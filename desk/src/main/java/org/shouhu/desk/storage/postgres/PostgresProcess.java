package org.shouhu.desk.storage.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.shouhu.desk.storage.StartFailure;

/** One run of the server's program. */
final class PostgresProcess {
    private static final long POLL_MILLIS = 20;

    private final Process process;
    private final PostgresFolder folder;

    private PostgresProcess(Process process, PostgresFolder folder) {
        this.process = process;
        this.folder = folder;
    }

    static PostgresProcess start(PostgresBinaries binaries, PostgresFolder folder, Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        if (Programs.available("setsid")) {
            // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop the server in order.
            command.add("setsid");
        }
        List<String> server = new ArrayList<>();
        if (Programs.available("setpriv")) {
            server.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        server.add(binaries.program("postgres").toString());
        server.addAll(List.of("-D", folder.cluster().toAbsolutePath().toString()));
        settings.forEach((name, value) -> server.addAll(List.of("-c", name + "=" + value)));
        command.addAll(Programs.unprivileged(server));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.startLog().toFile())
                    .start();
            process.getOutputStream().close();
            return new PostgresProcess(process, folder);
        } catch (IOException missing) {
            throw new StartFailure(
                    "The embedded database cannot be started: the program " + command.getFirst() + " cannot be run.",
                    missing);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits until it takes connections; false when it ended instead. Recovery after a crash may take its time. */
    boolean awaitReady() {
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                var file = PostmasterFile.read(folder.processFile());
                if (file.filter(written -> written.pid() == process.pid() && written.ready())
                        .isPresent()) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Exit status; 137 after {@code kill -9}. */
    int awaitEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    void stop() {
        if (process.isAlive()) {
            Signals.fastShutdown(process.pid());
        }
    }
}
