package org.shouhu.detection.model;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouhu.detection.Turn;
import org.shouhu.detection.text.FoldedText;
import org.shouhu.detection.text.Normaliser;
import org.shouhu.detection.text.Sentence;
import org.shouhu.detection.text.View;

/** Brings a text with its context into features: the one way for training and for reading. Belongs to one thread. */
public final class Reader {
    private final Normaliser normaliser = new Normaliser();
    private final TermBook terms;
    private final FoldedText plain = new FoldedText();
    private final Contexts contexts = new Contexts();
    private final Features features = new Features();
    private FoldedText folded = plain;
    private List<TermHit> hits = List.of();
    private BitSet around = new BitSet();
    private String before = "";
    private @Nullable Reader beside;

    public Reader(TermBook terms) {
        this.terms = terms;
    }

    /** Reads a part of a text, with the turns before it and the product that it is about, if any. */
    public void read(String text, int from, int to, List<Turn> previous, String product) {
        normaliser.fold(text, from, to, plain);
        read(plain, previous, product);
    }

    /** Reads what a disguised text says, with the turns before it and the product that it is about, if any. */
    void read(View view, List<Turn> previous, String product) {
        read(view.text(), previous, product);
    }

    private void read(FoldedText text, List<Turn> previous, String product) {
        around = contexts.of(previous, product);
        before = contexts.words(previous, product);
        read(text);
    }

    private void read(FoldedText text) {
        folded = text;
        features.read(folded);
        hits = terms.find(folded);
        around.stream().forEach(features::addTogether);
        TermMarks.of(hits, folded, around).forEach(features::addMark);
    }

    /**
     * Another reader, which has read one sentence of this one's text, with the same before it; it is used again for the next
     * sentence.
     */
    public Reader sentence(Sentence sentence) {
        if (beside == null) {
            beside = new Reader(terms);
        }
        folded.copy(sentence.begin(), sentence.finish(), beside.plain);
        beside.around = around;
        beside.before = before;
        beside.read(beside.plain);
        return beside;
    }

    /** What the text answers and is about, folded; empty when there is nothing. It may hold a person's words. */
    public String before() {
        return before;
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
