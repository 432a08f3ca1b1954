package org.shouhu.desk.storage.postgres;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings of the embedded server, given on its command line so that a new build can change them. */
final class PostgresSettings {
    /** A decision that was acknowledged is on the disk, whatever ends first: process, machine or power. */
    private static final Map<String, String> DURABILITY = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "wal_compression", "pglz",
            "max_wal_size", "1GB");

    /** The server's log names the kind of an error; it never holds a statement, a parameter or a row. */
    private static final Map<String, String> PRIVACY = Map.of(
            "log_statement", "none",
            "log_min_duration_statement", "-1",
            "log_min_error_statement", "panic",
            "log_error_verbosity", "terse",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0");

    /** Reached from this machine alone. */
    private static final Map<String, String> REACH = Map.of(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "max_connections", "64");

    /** One small file per day of the week, overwritten a week later. */
    private static final Map<String, String> LOGGING = Map.of(
            "logging_collector", "on",
            "log_directory", "log",
            "log_filename", "postgres-%a.log",
            "log_truncate_on_rotation", "on",
            "log_rotation_age", "1d",
            "log_rotation_size", "0");

    private static final Map<String, String> SIZE =
            Map.of("shared_buffers", "256MB", "jit", "off", "timezone", "UTC", "log_timezone", "UTC");

    private PostgresSettings() {}

    static Map<String, String> with(int port, Map<String, String> overrides) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.putAll(DURABILITY);
        settings.putAll(PRIVACY);
        settings.putAll(REACH);
        settings.putAll(LOGGING);
        settings.putAll(SIZE);
        settings.put("port", Integer.toString(port));
        settings.putAll(overrides);
        return settings;
    }
}
