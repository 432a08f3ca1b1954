package org.shouhu.detection;

import java.util.List;

/**
 * A text to be read, with what it answers.
 *
 * @param text what was written; any string, lone surrogates included, any length
 * @param author who wrote it; an agent's rebuff of somebody who pleads is heard too
 * @param previous earlier turns of the same talk, oldest first, the last one being what the text answers; may be empty
 * @param product title and category of the product that the talk is about, empty when there is none
 */
public record Utterance(String text, Author author, List<Turn> previous, String product) {

    public Utterance {
        previous = List.copyOf(previous);
    }

    /** A text on its own, written by the person. */
    public static Utterance of(String text) {
        return new Utterance(text, Author.CUSTOMER, List.of(), "");
    }

    @Override
    public String toString() {
        return "Utterance[author=" + author + ", text=[withheld]]";
    }
}
