package org.shouhu.detection.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The phrase bank of the synthetic population: patterns by channel, with words to fill in. */
final class Phrases {

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<String>> patterns = new HashMap<>();

    private Phrases() {}

    static Phrases shipped() {
        Phrases phrases = new Phrases();
        for (String line : Timelines.resource("ordinary.txt").split("\n", -1)) {
            if (line.startsWith("[")) {
                int equals = line.indexOf('=');
                phrases.words.put(
                        line.substring(0, equals).strip(),
                        List.of(line.substring(equals + 1).strip().split("\\|", -1)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int bar = line.indexOf('|');
                phrases.patterns
                        .computeIfAbsent(line.substring(0, bar).strip(), channel -> new ArrayList<>())
                        .add(line.substring(bar + 1).strip());
            }
        }
        return phrases;
    }

    /** A phrase of a channel: chat, comment, bullet or search. */
    String phrase(String channel, Random random) {
        List<String> known = patterns.getOrDefault(channel, List.of());
        return filled(known.get(random.nextInt(known.size())), random);
    }

    String thing(Random random) {
        return filled("[things]", random);
    }

    private String filled(String pattern, Random random) {
        StringBuilder text = new StringBuilder(pattern.length() + 8);
        int at = 0;
        while (at < pattern.length()) {
            int close = pattern.charAt(at) == '[' ? pattern.indexOf(']', at) : -1;
            List<String> choices =
                    close < 0 ? List.of() : words.getOrDefault(pattern.substring(at, close + 1), List.of());
            if (choices.isEmpty()) {
                text.append(pattern.charAt(at));
                at++;
            } else {
                text.append(choices.get(random.nextInt(choices.size())));
                at = close + 1;
            }
        }
        return text.toString();
    }
}
