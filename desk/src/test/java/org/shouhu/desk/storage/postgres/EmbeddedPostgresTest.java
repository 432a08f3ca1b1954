package org.shouhu.desk.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhu.desk.storage.StartFailure;

/** One test method for one cluster, since making a cluster takes more than a second. */
class EmbeddedPostgresTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> SMALL = Map.of("shared_buffers", "32MB");

    @TempDir
    Path data;

    @Test
    void keepsWhatWasCommittedThroughKillAndRestartAndOrphans() throws Exception {
        try (var server = EmbeddedPostgres.start(data, SMALL)) {
            write(server, "before the kill");
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(server, "log_min_error_statement")).isEqualTo("panic");

            assertThatThrownBy(() -> {
                        try (var second = EmbeddedPostgres.start(data, SMALL)) {
                            second.address();
                        }
                    })
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith("Another Shouhu uses the data folder");

            var first = Objects.requireNonNull(server.process());
            assertThat(first.destroyForcibly()).isTrue();
            first.onExit().join();
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(read(server)).isEqualTo("before the kill"));
            assertThat(Objects.requireNonNull(server.process()).pid()).isNotEqualTo(first.pid());
            write(server, "after the kill");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres-password"))))
                .isEqualTo("rw-------");

        startsInSpiteOfAnOrphan();
        startsInSpiteOfAForeignProcessFile();
    }

    private void startsInSpiteOfAnOrphan() throws SQLException {
        var folder = new PostgresFolder(data);
        var orphan = PostgresProcess.start(
                PostgresBinaries.unpacked(), folder, PostgresSettings.with(EmbeddedPostgres.freePort(), SMALL));
        assertThat(orphan.awaitReady()).isTrue();
        try (var server = EmbeddedPostgres.start(data, SMALL)) {
            assertThat(read(server)).isEqualTo("after the kill");
            assertThat(orphan.handle().isAlive()).isFalse();
        }
    }

    /** After a reboot the number in the file may belong to anything: here, to this test. */
    private void startsInSpiteOfAForeignProcessFile() throws SQLException, IOException {
        var folder = new PostgresFolder(data);
        Files.writeString(folder.processFile(), ProcessHandle.current().pid() + "\n" + folder.cluster() + "\n");
        try (var server = EmbeddedPostgres.start(data, SMALL)) {
            assertThat(read(server)).isEqualTo("after the kill");
        }
        assertThat(folder.processFile()).doesNotExist();
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        var address = server.address();
        return DriverManager.getConnection(
                address.jdbcUrl(), address.user(), address.password().value());
    }

    private static void write(EmbeddedPostgres server, String text) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept (line text)");
            statement.execute("DELETE FROM kept");
            statement.execute("INSERT INTO kept VALUES ('" + text + "')");
        }
    }

    private static String read(EmbeddedPostgres server) throws SQLException {
        return single(server, "SELECT line FROM kept");
    }

    private static String setting(EmbeddedPostgres server, String name) throws SQLException {
        return single(server, "SHOW " + name);
    }

    private static String single(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
