package org.shouhu.desk.storage.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.shouhu.desk.storage.StartFailure;
import org.shouhu.desk.storage.Withheld;

/**
 * What the embedded server keeps below the data folder: the cluster in {@code postgres} and its password, readable by
 * the owner alone, in {@code postgres-password}.
 */
record PostgresFolder(Path data) {
    static final String USER = "shouhu";
    private static final int PASSWORD_BYTES = 24;

    Path cluster() {
        return data.resolve("postgres");
    }

    Path processFile() {
        return cluster().resolve("postmaster.pid");
    }

    /** What the server says before its own log begins, kept for whoever looks for the reason of a failed start. */
    Path startLog() {
        return data.resolve("postgres-start.log");
    }

    Path lockFile() {
        return data.resolve("postgres.lock");
    }

    private Path passwordFile() {
        return data.resolve("postgres-password");
    }

    Withheld<String> password() {
        try {
            return new Withheld<>(Files.readString(passwordFile()).strip());
        } catch (IOException missing) {
            throw new StartFailure(
                    "The password of the embedded database is missing: bring "
                            + passwordFile().toAbsolutePath() + " back from the backup of the data folder.",
                    missing);
        }
    }

    /** Creates the cluster unless it is there. Killed halfway, it begins anew the next time. */
    void prepare(PostgresBinaries binaries) {
        try {
            if (Files.exists(cluster().resolve("PG_VERSION"))) {
                requireSameVersion(binaries);
                return;
            }
            var fresh = data.resolve("postgres.new");
            Folders.deleteTree(fresh);
            writePassword();
            var initdb = Programs.unprivileged(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + fresh.toAbsolutePath(),
                    "--username=" + USER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile().toAbsolutePath(),
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C"));
            Programs.run("create the database", data, initdb.toArray(String[]::new));
            Files.move(fresh, cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void requireSameVersion(PostgresBinaries binaries) throws IOException {
        var kept = Files.readString(cluster().resolve("PG_VERSION")).strip();
        var catalogue = Files.readString(binaries.home().resolve("share/postgresql/postgres.bki"));
        var carried = catalogue
                .lines()
                .findFirst()
                .orElse("")
                .replace("# PostgreSQL", "")
                .strip();
        if (!kept.equals(carried)) {
            throw new StartFailure("The data in " + cluster().toAbsolutePath() + " was written by PostgreSQL " + kept
                    + ", this build carries " + carried + "; move it over with pg_upgrade or dump and restore.");
        }
    }

    private void writePassword() throws IOException {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        var file = passwordFile();
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
    }
}
