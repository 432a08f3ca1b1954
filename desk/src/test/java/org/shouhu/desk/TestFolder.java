package org.shouhu.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A data folder for a test with a whole server. It stays until the next clean build: the server outlives its test class
 * in Spring's cache, and a broker whose folder vanishes takes its process down.
 */
public final class TestFolder {
    private TestFolder() {}

    public static Path fresh() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "test-data-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
