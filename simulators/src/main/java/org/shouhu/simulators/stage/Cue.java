package org.shouhu.simulators.stage;

import java.util.List;

/**
 * One line of a script: a verb, words, texts.
 *
 * @param line where it stands, for whoever mends the script
 */
record Cue(int line, Verb verb, List<String> words, List<String> texts) {

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is none; the message names the line
     */
    static Cue read(int number, String line) {
        List<String> parts = List.of(line.split("\\s*\\|\\s*"));
        List<String> words = List.of(parts.getFirst().strip().split("\\s+"));
        Verb verb = Verb.of(words.getFirst())
                .orElseThrow(() -> new IllegalArgumentException("line " + number + ": there is no such verb"));
        Cue cue = new Cue(number, verb, words.subList(1, words.size()), parts.subList(1, parts.size()));
        if (!verb.fits(cue.words.size(), cue.texts.size())) {
            throw new IllegalArgumentException("line " + number + ": too few or too many words for its verb");
        }
        return cue;
    }

    String word(int index) {
        return words.get(index);
    }

    String text(int index) {
        return texts.get(index);
    }

    @Override
    public String toString() {
        return verb + " in line " + line;
    }
}
