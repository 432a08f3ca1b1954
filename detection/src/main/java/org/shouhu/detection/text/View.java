package org.shouhu.detection.text;

/**
 * Another way to read a text: what is hidden in it, in plain words. Its offsets point to the original like those of the
 * plain reading; every character of a word that was hidden stands for the whole of what hid it.
 *
 * @param text folded, with the hidden words in plain characters
 * @param trick the least believed of the tricks that were seen through
 */
public record View(FoldedText text, Trick trick) {

    /**
     * The probability that the person means what this view says, from the probability of what it says, both 0..1.
     */
    public double believed(double probability) {
        double hidden = probability * trick.odds();
        return hidden / (hidden + 1 - probability);
    }
}
