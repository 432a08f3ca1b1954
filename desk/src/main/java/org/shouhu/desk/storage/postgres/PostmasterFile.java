package org.shouhu.desk.storage.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server writes into its {@code postmaster.pid}.
 *
 * @param pid process that wrote it
 * @param ready whether that server takes connections
 */
record PostmasterFile(long pid, boolean ready) {
    private static final int STATUS_LINE = 7;

    /** Empty when the file is not there or is only half written. */
    static Optional<PostmasterFile> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException absent) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.getFirst().strip().matches("-?\\d+")) {
            return Optional.empty();
        }
        // A single-user server writes its pid with a minus sign.
        var pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
        var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
        return Optional.of(new PostmasterFile(pid, ready));
    }
}
