package org.shouhu.desk.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.shouhu.desk.storage.Migrations;
import org.shouhu.desk.storage.StartFailure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An operator's own server, from Debian's package: the schema is at home on PostgreSQL 15, too. */
@EnabledOnOs(OS.LINUX)
class DebianServerTest {
    private static final String PASSWORD = "operator-own";

    @TempDir
    Path folder;

    @Test
    void migratesAndServes() throws Exception {
        var binaries = debianBinaries();
        var cluster = folder.resolve("cluster");
        initialise(binaries, cluster);
        var port = EmbeddedPostgres.freePort();
        var server = start(binaries, cluster, port);
        try {
            var right = "postgresql://operator:" + PASSWORD + "@127.0.0.1:" + port + "/postgres";
            var database = Database.begin(Optional.of(right), folder);
            var address = database.address();
            try (var pool = new HikariDataSource()) {
                pool.setJdbcUrl(address.jdbcUrl());
                pool.setUsername(address.user());
                pool.setPassword(address.password().value());
                pool.setMaximumPoolSize(2);
                Migrations.migrate(pool);
                Migrations.migrate(pool);
                var schemas = JdbcClient.create(pool)
                        .sql("SELECT schema_name FROM information_schema.schemata")
                        .query(String.class)
                        .list();
                assertThat(schemas).containsAll(Migrations.modules());
            }
            database.close();
            assertThat(server.isAlive()).isTrue();

            var wrong = Optional.of(right.replace(PASSWORD, "forgotten"));
            assertThatThrownBy(() -> Database.begin(wrong, folder))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("(wrong user or password)")
                    .hasMessageNotContaining("forgotten");
        } finally {
            Signals.fastShutdown(server.pid());
            assertThat(server.waitFor()).isZero();
        }
    }

    private static Path debianBinaries() throws IOException {
        var root = Path.of("/usr/lib/postgresql");
        assertThat(root)
                .as("Debian's package postgresql, which .ci/test installs")
                .isDirectory();
        try (var versions = Files.list(root)) {
            return versions.min(Comparator.naturalOrder()).orElseThrow().resolve("bin");
        }
    }

    private void initialise(Path binaries, Path cluster) throws IOException {
        var passwordFile = folder.resolve("password");
        Files.writeString(passwordFile, PASSWORD);
        var initdb = Programs.unprivileged(List.of(
                binaries.resolve("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=operator",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync"));
        Programs.run("make a test cluster", folder, initdb.toArray(String[]::new));
    }

    private Process start(Path binaries, Path cluster, int port) throws Exception {
        List<String> command = new ArrayList<>(List.of("setpriv", "--pdeathsig", "INT"));
        command.addAll(List.of(binaries.resolve("postgres").toString(), "-D", cluster.toString()));
        command.addAll(List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
        command.addAll(List.of("-c", "unix_socket_directories=", "-c", "fsync=off"));
        var process = new ProcessBuilder(Programs.unprivileged(command))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        await().until(() -> PostmasterFile.read(cluster.resolve("postmaster.pid"))
                .filter(PostmasterFile::ready)
                .isPresent());
        return process;
    }
}
