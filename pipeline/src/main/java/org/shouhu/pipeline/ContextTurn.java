package org.shouhu.pipeline;

import java.time.Instant;
import java.util.Optional;
import org.shouhu.detection.Author;
import org.shouhu.detection.Turn;
import org.shouhu.detection.person.EventReference;

/**
 * An earlier turn of a talk.
 *
 * @param at when intake received it
 * @param text what was written; a long one keeps its last {@link ContextKeeper#LONGEST_TURN} characters
 * @param event which event it was, so that whoever has it from elsewhere knows it again; empty where nobody said
 */
public record ContextTurn(Author author, String text, Instant at, Optional<EventReference> event) {

    public ContextTurn(Author author, String text, Instant at) {
        this(author, text, at, Optional.empty());
    }

    /** Whether the text may have been longer. */
    public boolean mayBeCut() {
        return text.length() >= ContextKeeper.LONGEST_TURN;
    }

    Turn asTurn() {
        return new Turn(author, text);
    }

    @Override
    public String toString() {
        return "ContextTurn[author=" + author + ", at=" + at + ", text=[withheld]]";
    }
}
