package org.shouhu.simulators.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shouhu.simulators.web.Resources;

/**
 * A play: what happens in the world, and sections of what the desk's people do with a person's case.
 *
 * @param sections by person and name, such as {@code 小满 first}; {@code first} begins when the case is claimed
 */
record Script(String name, List<Cue> world, Map<String, List<Cue>> sections) {
    static final String FIRST = "first";

    private static final Pattern HEAD = Pattern.compile("\\[(\\S+ \\S+)]");

    /** Reads a script that ships with the program. */
    static Script load(String name) {
        return read(name, Resources.text(Script.class, name + ".txt"));
    }

    /**
     * Reads a script.
     *
     * @throws IllegalArgumentException when a line cannot be understood; the message names script and line
     */
    static Script read(String name, String text) {
        List<Cue> world = new ArrayList<>();
        Map<String, List<Cue>> sections = new LinkedHashMap<>();
        List<Cue> current = world;
        int number = 0;
        for (String raw : text.split("\n", -1)) {
            number++;
            String line = raw.strip();
            Matcher head = HEAD.matcher(line);
            if (head.matches()) {
                current = new ArrayList<>();
                sections.put(head.group(1), current);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    current.add(Cue.read(number, line));
                } catch (IllegalArgumentException unreadable) {
                    throw new IllegalArgumentException(name + ", " + unreadable.getMessage(), unreadable);
                }
            }
        }
        return new Script(name, List.copyOf(world), Map.copyOf(sections));
    }
}
