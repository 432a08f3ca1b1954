package org.shouhu.desk.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One schema per module, each with a history of its own. A module has a schema when it has a folder {@code db/NAME} on
 * the class path; no list is kept by hand.
 */
public final class Migrations {
    private static final Pattern SCRIPT = Pattern.compile(".*/db/([a-z]+)/V[^/]*\\.sql");
    private static final String FIRST = "storage";

    private Migrations() {}

    /** Names of the modules that have a schema; the shared one first, then by name. */
    public static List<String> modules() {
        try {
            var scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/V*.sql");
            return Arrays.stream(scripts)
                    .map(Migrations::path)
                    .map(SCRIPT::matcher)
                    .filter(Matcher::matches)
                    .map(match -> match.group(1))
                    .distinct()
                    .sorted(Comparator.comparing((String module) -> !module.equals(FIRST))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String path(Resource script) {
        try {
            return script.getURL().toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Brings every module's schema to this build's version. Several servers may do it at once: Flyway locks. */
    public static void migrate(DataSource dataSource) {
        for (var module : modules()) {
            Flyway.configure()
                    .dataSource(dataSource)
                    .schemas(module)
                    .defaultSchema(module)
                    .locations("classpath:db/" + module)
                    .load()
                    .migrate();
        }
    }
}
