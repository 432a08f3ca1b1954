package org.shouhu.simulators.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that ship with the program. */
public final class Resources {
    private Resources() {}

    /**
     * Opens a file that lies beside the class.
     *
     * @throws IllegalStateException when the program came without it
     */
    public static InputStream open(Class<?> beside, String name) {
        var stream = beside.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("the file " + name + " is missing from the program");
        }
        return stream;
    }

    public static String text(Class<?> beside, String name) {
        try (var stream = open(beside, name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines that say something: neither empty nor a remark after {@code #}. */
    public static List<String> lines(Class<?> beside, String name) {
        return text(beside, name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
