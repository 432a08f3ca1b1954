package org.shouhu.detection.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists that ship with this package: one entry a line, # before a remark. */
final class Resource {
    private Resource() {}

    /**
     * The entries of a list.
     *
     * @throws IllegalStateException with one sentence when the list is missing or unreadable
     */
    static List<String> lines(String name) {
        try (InputStream stream = Resource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the list " + name + " is missing; reinstall the library.");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the list " + name + " is damaged; reinstall the library.", unreadable);
        }
    }
}
