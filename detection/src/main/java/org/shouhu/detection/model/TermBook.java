package org.shouhu.detection.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouhu.detection.text.FoldedText;

/** The list of terms, ready to be found in folded text. */
public final class TermBook {
    /** Where a word stands: which pattern, which of its slots. */
    private record Place(int pattern, int slot) {}

    private final List<TermPattern> patterns;
    private final List<List<Place>> places = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final AhoCorasick automaton;
    private final int widest;

    TermBook(List<TermPattern> patterns) {
        this.patterns = List.copyOf(patterns);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int most = 1;
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            List<List<String>> slots = patterns.get(pattern).slots();
            most = Math.max(most, slots.size());
            for (int slot = 0; slot < slots.size(); slot++) {
                for (String word : slots.get(slot)) {
                    int number = numbers.computeIfAbsent(word, _ -> {
                        places.add(new ArrayList<>());
                        words.add(word);
                        return words.size() - 1;
                    });
                    places.get(number).add(new Place(pattern, slot));
                }
            }
        }
        widest = most;
        automaton = new AhoCorasick(words);
    }

    /** Reads the shipped list. */
    public static TermBook shipped() {
        try (InputStream stream = TermBook.class.getResourceAsStream("terms.txt")) {
            if (stream == null) {
                throw new IllegalStateException("the term list of the detector is missing; reinstall the library");
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException damaged) {
            throw new IllegalStateException(
                    "the term list of the detector is damaged (" + damaged.getMessage() + "); reinstall the library",
                    damaged);
        }
    }

    static TermBook read(BufferedReader reader) throws IOException {
        List<TermPattern> patterns = new ArrayList<>();
        String line = reader.readLine();
        while (line != null) {
            if (!line.isBlank() && !line.startsWith("#")) {
                patterns.add(TermPattern.parse(line));
            }
            line = reader.readLine();
        }
        return new TermBook(patterns);
    }

    /** Every word of every slot, folded, each once. */
    public List<String> words() {
        return List.copyOf(words);
    }

    int size() {
        return patterns.size();
    }

    TermPattern pattern(int number) {
        return patterns.get(number);
    }

    /** All finds of all patterns, by ascending end. */
    public List<TermHit> find(FoldedText text) {
        List<TermHit> hits = new ArrayList<>();
        int[] begun = new int[patterns.size() * widest];
        int[] reached = new int[patterns.size() * widest];
        char[] chars = text.chars();
        int length = text.length();
        automaton.find(chars, length, (word, start, end) -> {
            if (!standsAlone(chars, length, start, end)) {
                return;
            }
            for (Place place : places.get(word)) {
                int cell = place.pattern() * widest + place.slot();
                int from = start;
                if (place.slot() > 0) {
                    int before = reached[cell - 1];
                    if (before == 0 || before > start || start - before > TermPattern.GAP) {
                        continue;
                    }
                    from = begun[cell - 1];
                }
                TermPattern pattern = patterns.get(place.pattern());
                if (place.slot() == pattern.slots().size() - 1) {
                    hits.add(new TermHit(place.pattern(), pattern.facet(), pattern.weight(), from, end));
                } else {
                    begun[cell] = from;
                    reached[cell] = end;
                }
            }
        });
        return hits;
    }

    /** Words in Latin letters count only as whole words. */
    private static boolean standsAlone(char[] chars, int length, int start, int end) {
        return !(start > 0 && latin(chars[start]) && latin(chars[start - 1]))
                && !(end < length && latin(chars[end - 1]) && latin(chars[end]));
    }

    private static boolean latin(char character) {
        return character >= 'a' && character <= 'z';
    }
}
