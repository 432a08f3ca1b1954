package org.shouhu.detection.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The written timelines that ship: as many of persons in danger as of their harmless twins. */
public final class Timelines {

    private Timelines() {}

    /** Stories of persons in danger. */
    public static List<Timeline> risk() {
        return TimelineReader.read(resource("risk.txt"));
    }

    /** Stories with the same words, shops and goods, and nobody in danger. */
    public static List<Timeline> harmless() {
        return TimelineReader.read(resource("harmless.txt"));
    }

    /** All of them. */
    public static List<Timeline> all() {
        List<Timeline> all = new ArrayList<>(risk());
        all.addAll(harmless());
        return all;
    }

    static String resource(String name) {
        try (InputStream file = Timelines.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the file " + name + " is missing; build again.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the file " + name + " cannot be read; build again.", unreadable);
        }
    }
}
