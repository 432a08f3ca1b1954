package org.shouhu.detection.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pictures (emoji) whose names are read as words, from {@code emoji.txt}. */
final class Pictures {
    private static final Pictures INSTANCE = new Pictures();
    private static final int FIRST_TONE_OF_SKIN = 0x1F3FB;
    private static final int LAST_TONE_OF_SKIN = 0x1F3FF;

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, String> stands = new HashMap<>();

    private Pictures() {
        try (InputStream stream = Pictures.class.getResourceAsStream("emoji.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the list of pictures is missing; reinstall the library");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(this::add);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the list of pictures is damaged; reinstall the library", unreadable);
        }
    }

    static Pictures instance() {
        return INSTANCE;
    }

    private void add(String[] columns) {
        int point = columns[0].codePointAt(0);
        names.put(point, '[' + columns[1] + ']');
        if (columns.length > 2) {
            stands.put(point, columns[2]);
        }
    }

    /** What the picture is read as, between brackets; null when it has no name here. */
    @Nullable
    String name(int point) {
        return names.get(point);
    }

    /** The words that people write this picture for; null when there are none. */
    @Nullable
    String standsFor(int point) {
        return stands.get(point);
    }

    static boolean toneOfSkin(int point) {
        return point >= FIRST_TONE_OF_SKIN && point <= LAST_TONE_OF_SKIN;
    }
}
