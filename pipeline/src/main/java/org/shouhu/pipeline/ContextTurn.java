package org.shouhu.pipeline;

import java.time.Instant;
import org.shouhu.detection.Author;
import org.shouhu.detection.Turn;

/**
 * An earlier turn of a talk.
 *
 * @param at when intake received it
 * @param text what was written; a long one keeps its last {@link ContextKeeper#LONGEST_TURN} characters
 */
public record ContextTurn(Author author, String text, Instant at) {

    Turn asTurn() {
        return new Turn(author, text);
    }

    @Override
    public String toString() {
        return "ContextTurn[author=" + author + ", at=" + at + ", text=[withheld]]";
    }
}
