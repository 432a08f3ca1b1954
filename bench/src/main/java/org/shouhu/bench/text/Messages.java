package org.shouhu.bench.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Ordinary Chinese messages of a given length, joined from a list of sentences by a fixed seed. */
final class Messages {
    /** So many that no processor learns them by heart. */
    static final int COUNT = 4096;

    private static final long SEED = 20_261_126;

    private Messages() {}

    /** {@link #COUNT} different messages of exactly so many UTF-16 units. */
    static String[] ofLength(int length) {
        List<String> sentences = sentences();
        Random random = new Random(SEED + length);
        String[] messages = new String[COUNT];
        for (int index = 0; index < COUNT; index++) {
            StringBuilder message = new StringBuilder();
            while (message.length() < length) {
                message.append(sentences.get(random.nextInt(sentences.size()))).append(',');
            }
            int from = random.nextInt(message.length() - length + 1);
            messages[index] = message.substring(from, from + length);
        }
        return messages;
    }

    private static List<String> sentences() {
        try (InputStream stream = Messages.class.getResourceAsStream("ordinary.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the messages of the benchmark are missing; build it again.");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
