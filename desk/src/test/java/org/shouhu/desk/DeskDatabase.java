package org.shouhu.desk;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.shouhu.desk.storage.Migrations;
import org.shouhu.desk.storage.postgres.Database;
import org.shouhu.desk.storage.postgres.DatabaseAddress;
import org.shouhu.desk.storage.postgres.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * A migrated database for each test class, as a static field:
 *
 * <pre>{@code @RegisterExtension static final DeskDatabase DATABASE = new DeskDatabase();}</pre>
 *
 * One server runs for the whole JVM; a class gets a copy of a template, which takes some 50 ms.
 */
public final class DeskDatabase implements BeforeAllCallback, AfterAllCallback {
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final String TEMPLATE = "desk_template";

    private @Nullable HikariDataSource dataSource;
    private @Nullable DatabaseAddress address;

    /** One database for several test classes that share a server; it is no extension of any of them. */
    public static DeskDatabase untilTheEnd() {
        var database = new DeskDatabase();
        database.copy();
        return database;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        copy();
    }

    private void copy() {
        var name = "desk_" + COPIES.incrementAndGet();
        var server = Server.started();
        server.execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        address = server.at(name);
        dataSource = pool(address);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // The copy itself stays until the server goes: a Spring context may close only after this.
        if (dataSource != null) {
            dataSource.close();
        }
    }

    /** Plain connections from a small pool. */
    public DataSource dataSource() {
        if (dataSource == null) {
            throw new IllegalStateException("Declare the database as a static field with @RegisterExtension.");
        }
        return dataSource;
    }

    /** SQL, within the transaction of {@link #transactions()} when there is one. */
    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** Transactions on {@link #dataSource()}. */
    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource()));
    }

    /** As the storage module takes it, for tests with a Spring context. */
    public Database database() {
        var here = Objects.requireNonNull(address, "not started");
        return new Database() {
            @Override
            public DatabaseAddress address() {
                return here;
            }

            @Override
            public void close() {}
        };
    }

    /** The same as {@code SHOUHU_DATABASE_URL}, for tests that start the whole server. */
    public String url() {
        Server.started().endsAfterSpring();
        var here = Objects.requireNonNull(address, "not started");
        return here.jdbcUrl()
                .replace(
                        "jdbc:postgresql://",
                        "postgresql://" + here.user() + ":" + here.password().value() + "@");
    }

    /** Where a test with a whole server keeps everything: in this database and a folder of its own. */
    public void place(DynamicPropertyRegistry properties) {
        String data = TestFolder.fresh().toString();
        properties.add("shouhu.data", () -> data);
        properties.add("shouhu.database.url", this::url);
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.user());
        pool.setPassword(address.password().value());
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        return pool;
    }

    /**
     * The one server of this JVM. Nothing that it holds outlives the tests, so it need not wait for the disk. Servers
     * that Spring keeps for the next test class end with the JVM, and the database only after them: left without it,
     * their timers would ask for it again and again, and the JVM would wait for them.
     */
    private record Server(EmbeddedPostgres postgres, Runnable end, Thread hook) {
        private static @Nullable Server started;

        static synchronized Server started() {
            if (started == null) {
                started = start();
            }
            return started;
        }

        private static Server start() {
            try {
                var folder = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target").toAbsolutePath()), "test-database-");
                var postgres = EmbeddedPostgres.start(
                        folder,
                        Map.of(
                                "fsync",
                                "off",
                                "synchronous_commit",
                                "off",
                                "full_page_writes",
                                "off",
                                "shared_buffers",
                                "64MB",
                                "max_connections",
                                "200"));
                Runnable end = () -> {
                    postgres.close();
                    FileSystemUtils.deleteRecursively(folder.toFile());
                };
                var server = new Server(postgres, end, new Thread(end));
                Runtime.getRuntime().addShutdownHook(server.hook());
                server.execute("CREATE DATABASE " + TEMPLATE);
                try (var pool = pool(server.at(TEMPLATE))) {
                    Migrations.migrate(pool);
                }
                return server;
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        /** Hooks of the JVM run side by side; what Spring is given runs when each of its contexts has closed. */
        void endsAfterSpring() {
            if (Runtime.getRuntime().removeShutdownHook(hook)) {
                SpringApplication.getShutdownHandlers().add(end);
            }
        }

        DatabaseAddress at(String name) {
            var root = postgres.address();
            return new DatabaseAddress(
                    root.jdbcUrl().replaceFirst("/postgres$", "/" + name), root.user(), root.password());
        }

        void execute(String sql) {
            try (var pool = pool(postgres.address())) {
                JdbcClient.create(pool).sql(sql).update();
            }
        }
    }
}
