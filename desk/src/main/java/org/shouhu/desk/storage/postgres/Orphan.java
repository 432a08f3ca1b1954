package org.shouhu.desk.storage.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.shouhu.desk.storage.StartFailure;

/**
 * A server that an earlier run left behind. It is stopped rather than adopted: one that is not our child would outlive
 * us, and it is on its way out already, since its death signal came with its parent's death. A file whose process is
 * gone, or is now something else, is removed.
 */
final class Orphan {
    private static final long PATIENCE_SECONDS = 30;

    private Orphan() {}

    /** Leaves the folder free for a new server. The caller holds the folder's lock. */
    static void clear(PostgresFolder folder) {
        var file = PostmasterFile.read(folder.processFile());
        file.flatMap(written -> ProcessHandle.of(written.pid()))
                .filter(process -> serves(process, folder.cluster()))
                .ifPresent(process -> stop(process, folder.cluster()));
        try {
            Files.deleteIfExists(folder.processFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        var info = process.info();
        var isPostgres =
                info.command().filter(command -> command.endsWith("postgres")).isPresent();
        var path = cluster.toAbsolutePath().toString();
        var elsewhere = info.arguments()
                .filter(arguments -> Arrays.stream(arguments).noneMatch(argument -> argument.equals(path)))
                .isPresent();
        return process.isAlive() && isPostgres && !elsewhere;
    }

    private static void stop(ProcessHandle process, Path cluster) {
        Signals.fastShutdown(process.pid());
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            throw new StartFailure(
                    "An earlier database server (process " + process.pid() + ") still uses " + cluster.toAbsolutePath()
                            + " and does not stop; end that process and start again.",
                    stubborn);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while an earlier database server stopped.", interrupted);
        }
    }
}
