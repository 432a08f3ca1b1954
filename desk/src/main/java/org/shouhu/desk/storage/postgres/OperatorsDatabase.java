package org.shouhu.desk.storage.postgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.shouhu.desk.storage.StartFailure;

/** A PostgreSQL server that the operator runs; version 15 or newer. */
final class OperatorsDatabase implements Database {
    private static final int OLDEST_VERSION = 15;
    private static final String PATIENCE_SECONDS = "5";

    private final DatabaseAddress address;

    private OperatorsDatabase(DatabaseAddress address) {
        this.address = address;
    }

    /** Signs in once, to tell at the start what would otherwise show later. */
    static OperatorsDatabase reached(DatabaseAddress address) {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password().value());
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("logServerErrorDetail", "false");
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), properties)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new StartFailure("The database at " + address.jdbcUrl() + " is PostgreSQL " + version
                        + "; Shouhu needs " + OLDEST_VERSION + " or newer.");
            }
            return new OperatorsDatabase(address);
        } catch (SQLException unreachable) {
            throw new StartFailure(
                    "The database at " + address.jdbcUrl() + " did not let user " + address.user() + " in ("
                            + reason(unreachable) + "); start it or correct SHOUHU_DATABASE_URL.",
                    unreachable);
        }
    }

    /** By SQLSTATE class, since a server's own message may be long and in any language. */
    private static String reason(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null || state.startsWith("08")) {
            return "no answer";
        }
        return switch (state) {
            case "28P01", "28000" -> "wrong user or password";
            case "3D000" -> "no such database";
            default -> "SQLSTATE " + state;
        };
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {}
}
