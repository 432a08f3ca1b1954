package org.shouhu.detection;

/** An earlier turn of the talk that an utterance answers. */
public record Turn(Author author, String text) {
    @Override
    public String toString() {
        return "Turn[author=" + author + ", text=[withheld]]";
    }
}
