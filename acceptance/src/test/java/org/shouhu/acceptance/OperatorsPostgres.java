package org.shouhu.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.awaitility.Awaitility;

/** An operator's own PostgreSQL, from Debian's package: it goes on while a desk is killed. */
final class OperatorsPostgres implements AutoCloseable {

    private static final String PASSWORD = "for-tests-alone";

    private final int port = House.freePort();
    private final Path folder;
    private final Process server;

    OperatorsPostgres() {
        try {
            folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "postgres-");
            Path binaries = binaries();
            Path password = folder.resolve("password");
            Files.writeString(password, PASSWORD);
            Path cluster = folder.resolve("cluster");
            run(List.of(
                    binaries.resolve("initdb").toString(),
                    "--pgdata=" + cluster,
                    "--username=operator",
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-sync"));
            server = start(List.of(
                    binaries.resolve("postgres").toString(),
                    "-D",
                    cluster.toString(),
                    "-p",
                    "" + port,
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "fsync=off"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        Awaitility.await().ignoreExceptions().until(() -> number("select 1") == 1);
    }

    String url() {
        return "postgresql://operator:" + PASSWORD + "@127.0.0.1:" + port + "/postgres";
    }

    /** The only number that a query gives. */
    long number(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    void change(String command) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(command);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "operator", PASSWORD);
    }

    private void run(List<String> command) throws IOException {
        int status = start(command).onExit().join().exitValue();
        if (status != 0) {
            throw new IllegalStateException(command.getFirst() + " ended with " + status);
        }
    }

    /** PostgreSQL refuses to run as root: a namespace of one's own makes root somebody else. */
    private Process start(List<String> command) throws IOException {
        List<String> whole =
                new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of());
        whole.addAll(command);
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }

    private static Path binaries() throws IOException {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.min(Comparator.naturalOrder()).orElseThrow().resolve("bin");
        }
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }
}
