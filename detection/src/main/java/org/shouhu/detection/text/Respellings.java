package org.shouhu.detection.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spellings that no rule sees through, from {@code respelled.txt}. Looking allocates nothing. */
final class Respellings {
    private record Entry(String written, String meant, Trick trick, int number) {}

    private static final Entry[] NONE = {};

    private final char[] fold = Folding.instance().table();
    private final Entry[][] byFirst = new Entry[1 << 16][];
    private final List<Entry> all = new ArrayList<>();

    Respellings() {
        Map<Character, List<Entry>> grouped = new HashMap<>();
        for (String line : Resource.lines("respelled.txt")) {
            String[] columns = line.split("\t", -1);
            Entry entry = new Entry(folded(columns[0]), columns[1], Trick.of(columns[2]), all.size());
            all.add(entry);
            grouped.computeIfAbsent(entry.written().charAt(0), _ -> new ArrayList<>())
                    .add(entry);
        }
        grouped.forEach((first, entries) -> {
            entries.sort(
                    Comparator.comparingInt((Entry entry) -> -entry.written().length()));
            byFirst[first] = entries.toArray(NONE);
        });
    }

    private String folded(String written) {
        StringBuilder folded = new StringBuilder(written.length());
        for (int index = 0; index < written.length(); index++) {
            folded.append(at(written, index));
        }
        return folded.toString();
    }

    boolean mayBegin(char folded) {
        return byFirst[folded] != null;
    }

    String meant(int number) {
        return all.get(number).meant();
    }

    /** The longest entry that begins exactly here, or {@link Found#NOTHING}; Latin ones only as whole words. */
    long at(CharSequence text, int from, int to) {
        Entry[] entries = byFirst[at(text, from)];
        if (entries == null) {
            return Found.NOTHING;
        }
        for (Entry entry : entries) {
            int end = end(text, from, to, entry.written());
            if (end > from) {
                return Found.of(end, entry.number(), entry.trick());
            }
        }
        return Found.NOTHING;
    }

    private int end(CharSequence text, int from, int to, String written) {
        int index = from;
        for (int matched = 0; matched < written.length(); matched++) {
            while (index < to && at(text, index) == Folding.NOTHING) {
                index++;
            }
            if (index == to || at(text, index) != written.charAt(matched)) {
                return from;
            }
            index++;
        }
        boolean within = from > 0 && PhraseFinder.letter(written.charAt(0)) && PhraseFinder.letter(at(text, from - 1));
        boolean broken = index < to
                && PhraseFinder.letter(written.charAt(written.length() - 1))
                && PhraseFinder.letter(at(text, index));
        boolean loose = index < to && single(written) && !PhraseFinder.ends(at(text, index));
        return within || broken || loose ? from : index;
    }

    /** Whether it ends in one single letter, which stands for much. */
    private static boolean single(String written) {
        int last = written.length() - 1;
        return last > 0
                && PhraseFinder.letter(written.charAt(last))
                && Normaliser.ideographic(written.charAt(last - 1));
    }

    /** The folded character; halves of pictures, and what folds to several, stay as they are. */
    private char at(CharSequence text, int index) {
        char original = text.charAt(index);
        char folded = fold[original];
        return Character.isSurrogate(original) || folded == Folding.SEVERAL ? original : folded;
    }
}
