package org.shouhu.desk.storage.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.shouhu.desk.storage.StartFailure;

/**
 * The server's programs. They travel as an archive on the class path and are unpacked once per user and version into a
 * cache folder, never into the data folder: data outlives versions.
 *
 * @param home folder that holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {
    private static final String COMPLETE = "complete";

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks the archive unless that was done before. Two processes may do it at once; one of them wins. */
    static PostgresBinaries unpacked() {
        var archive = archiveName();
        try {
            var home = cacheFolder().resolve("postgres-" + fingerprint(archive));
            if (!Files.exists(home.resolve(COMPLETE))) {
                unpack(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String archiveName() {
        var arm = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
        var mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        var name = "/postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
        if (PostgresBinaries.class.getResource(name) == null) {
            throw new StartFailure("This build carries no PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + "; set SHOUHU_DATABASE_URL to a server of your own.");
        }
        return name;
    }

    private static InputStream open(String archive) {
        var stream = PostgresBinaries.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new IllegalStateException("The archive " + archive + " left the class path.");
        }
        return stream;
    }

    private static Path cacheFolder() throws IOException {
        var configured = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".cache"));
        try {
            return Files.createDirectories(configured.resolve("shouhu"));
        } catch (IOException readOnlyHome) {
            return Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "shouhu-cache"));
        }
    }

    /** The first half megabyte differs between builds and takes a millisecond; the whole archive would take fifty. */
    private static String fingerprint(String archive) throws IOException {
        try (var stream = open(archive);
                var digested = new DigestInputStream(stream, MessageDigest.getInstance("SHA-256"))) {
            digested.skipNBytes(0);
            digested.readNBytes(512 * 1024);
            return HexFormat.of().formatHex(digested.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(String archive, Path home) throws IOException {
        var fresh = Files.createTempDirectory(home.toAbsolutePath().getParent(), "unpacking-");
        try {
            var packed = fresh.resolve("archive.txz");
            try (var stream = open(archive)) {
                Files.copy(stream, packed);
            }
            // The tar program takes 1.3 s; the same in Java took 5 to 7 s.
            Programs.run("unpack PostgreSQL", fresh, "tar", "-xJf", packed.toString(), "-C", fresh.toString());
            Files.delete(packed);
            Files.createFile(fresh.resolve(COMPLETE));
            moveInPlace(fresh, home);
        } finally {
            Folders.deleteTree(fresh);
        }
    }

    private static void moveInPlace(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException lost) {
            if (!Files.exists(home.resolve(COMPLETE))) {
                throw lost;
            }
        } catch (IOException lostOnLinux) {
            // rename(2) onto a folder that another process finished a moment ago: ENOTEMPTY has no type of its own.
            if (!Files.exists(home.resolve(COMPLETE))) {
                throw lostOnLinux;
            }
        }
    }
}
