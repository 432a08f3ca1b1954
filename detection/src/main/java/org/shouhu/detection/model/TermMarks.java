package org.shouhu.detection.model;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.shouhu.detection.Band;
import org.shouhu.detection.Facet;
import org.shouhu.detection.text.FoldedText;
import org.shouhu.detection.text.Normaliser;

/**
 * What the terms found in a text amount to, as few and coarse marks: which patterns, which facets and which of them
 * together, the band that they would give, and of whom the text speaks. Coarse marks carry over to words never seen
 * in training, where runs of characters do not.
 */
final class TermMarks {
    /** Patterns weaker than this tell what a text is about, not what it expresses. */
    private static final double TELLING = 0.4;

    private static final int PATTERN = 1;
    private static final int FACET = 2;
    private static final int AROUND = 3;
    private static final int TOGETHER = 4;
    private static final int BAND = 5;
    private static final int PERSON = 6;
    private static final int LOWERED = 7;
    private static final int MANY = 8;
    private static final int TOPICS = 9;
    private static final int LATIN = 10;

    private static final Set<String> FIRST_PERSON_WORDS = Set.of("i", "i'm", "im", "my", "me", "myself", "i've");

    /** Receives a mark: its kind, and its number within the kind. */
    @FunctionalInterface
    interface Mark {
        void add(int kind, int number);
    }

    private final List<TermHit> hits;
    private final FoldedText text;
    private final BitSet around;

    private TermMarks(List<TermHit> hits, FoldedText text, BitSet around) {
        this.hits = hits;
        this.text = text;
        this.around = around;
    }

    /**
     * @param around the kinds of {@link Contexts} that the text answers or is about
     */
    static TermMarks of(List<TermHit> hits, FoldedText text, BitSet around) {
        return new TermMarks(hits, text, around);
    }

    void forEach(Mark mark) {
        Set<Integer> patterns = new TreeSet<>();
        EnumSet<Facet> facets = EnumSet.noneOf(Facet.class);
        List<TermHit> telling =
                hits.stream().filter(hit -> hit.weight() >= TELLING).toList();
        hits.forEach(hit -> patterns.add(hit.pattern()));
        telling.forEach(hit -> facets.add(hit.facet()));
        patterns.forEach(pattern -> mark.add(PATTERN, pattern));
        for (Facet facet : facets) {
            mark.add(FACET, facet.ordinal());
            for (Facet other : facets) {
                if (other.ordinal() > facet.ordinal()) {
                    mark.add(TOGETHER, facet.ordinal() * 64 + other.ordinal());
                }
            }
        }
        Band band = Grading.band(Terms.strengths(telling));
        int risks = (int)
                facets.stream().filter(facet -> facet.kind() == Facet.Kind.RISK).count();
        boolean lowered = facets.stream().anyMatch(facet -> facet.kind() == Facet.Kind.LOWERING);
        mark.add(BAND, band.ordinal());
        mark.add(LATIN, band.ordinal() * 2 + (latin() ? 1 : 0));
        mark.add(PERSON, band.ordinal() * 2 + (firstPerson() ? 1 : 0));
        mark.add(LOWERED, Math.min(risks, 3) * 2 + (lowered ? 1 : 0));
        mark.add(MANY, Math.min(risks, 4));
        mark.add(TOPICS, Math.min(patterns.size(), 6));
        around.stream().forEach(kind -> mark.add(AROUND, kind * 8 + band.ordinal()));
    }

    private boolean latin() {
        for (int index = 0; index < text.length(); index++) {
            if (Normaliser.ideographic(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private boolean firstPerson() {
        char[] chars = text.chars();
        int word = 0;
        for (int index = 0; index <= text.length(); index++) {
            char character = index == text.length() ? ' ' : chars[index];
            if (character == '我' || character == '俺' || character == '咱') {
                return true;
            }
            if (character < 0x80 && !Character.isLetter(character) && character != '\'') {
                if (index - word <= 6 && FIRST_PERSON_WORDS.contains(new String(chars, word, index - word))) {
                    return true;
                }
                word = index + 1;
            }
        }
        return false;
    }
}
