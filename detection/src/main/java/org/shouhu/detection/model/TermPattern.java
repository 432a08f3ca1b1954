package org.shouhu.detection.model;

import java.util.ArrayList;
import java.util.List;
import org.shouhu.detection.Facet;

/**
 * Words that carry a facet: slots that follow one another with gaps of at most {@link #GAP} characters, each slot filled
 * by one of several words.
 *
 * @param weight strength of the facet when the pattern is found, 0..1
 * @param slots folded words in their order, at least one slot, each with at least one word, none empty
 */
record TermPattern(Facet facet, double weight, List<List<String>> slots) {
    static final int GAP = 6;

    TermPattern {
        slots = List.copyOf(slots);
    }

    /** Reads one line "facet weight pattern". */
    static TermPattern parse(String line) {
        String[] parts = line.split(" ", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("a line of the term list needs a facet, a weight and a pattern");
        }
        Facet facet = Facet.ofWireName(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("there is no facet " + parts[0]));
        List<List<String>> slots = new ArrayList<>();
        for (String slot : parts[2].split("~")) {
            List<String> words = Alternatives.expand(slot);
            if (words.stream().anyMatch(String::isEmpty)) {
                throw new IllegalArgumentException("a slot of the pattern may be empty: " + parts[2]);
            }
            slots.add(words);
        }
        return new TermPattern(facet, Double.parseDouble(parts[1]), slots);
    }
}
