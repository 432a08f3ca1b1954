package org.shouhu.detection.model;

import java.util.List;
import org.shouhu.detection.Turn;
import org.shouhu.detection.text.FoldedText;
import org.shouhu.detection.text.Normaliser;
import org.shouhu.detection.text.View;

/** Brings a text with its context into features: the one way for training and for reading. Belongs to one thread. */
public final class Reader {
    private static final int PATTERN = 1;
    private static final int FACET = 2;
    private static final int ANSWERED = 3;

    private final Normaliser normaliser = new Normaliser();
    private final TermBook terms;
    private final FoldedText plain = new FoldedText();
    private final FoldedText answered = new FoldedText();
    private final Features features = new Features();
    private FoldedText folded = plain;
    private List<TermHit> hits = List.of();

    public Reader(TermBook terms) {
        this.terms = terms;
    }

    /** Reads a part of a text, with the turn that it answers, if any. */
    public void read(String text, int from, int to, List<Turn> previous) {
        normaliser.fold(text, from, to, plain);
        read(plain, previous);
    }

    /** Reads what a disguised text says, with the turn that it answers, if any. */
    void read(View view, List<Turn> previous) {
        read(view.text(), previous);
    }

    private void read(FoldedText text, List<Turn> previous) {
        folded = text;
        features.read(folded);
        hits = terms.find(folded);
        for (TermHit hit : hits) {
            features.addMark(PATTERN, hit.pattern());
            features.addMark(FACET, hit.facet().ordinal());
        }
        if (!previous.isEmpty()) {
            String last = previous.getLast().text();
            normaliser.fold(last, 0, Math.min(last.length(), 200), answered);
            features.addContext(ANSWERED, answered);
        }
    }

    public FoldedText folded() {
        return folded;
    }

    public Features features() {
        return features;
    }

    public List<TermHit> hits() {
        return hits;
    }
}
