package org.shouhu.detection.meaning;

/** Brings a text into numbers that stand for what it means, word by word. Safe for several threads. */
public interface Encoder {
    /**
     * What the words of a text mean, each in the light of the others.
     *
     * @param text at most a few hundred characters; more is cut off
     * @param before what the text answers or is about, in whose light it is understood; empty when there is nothing
     * @throws EncodingFailed when it cannot say; never with words of the text
     */
    States encode(String text, String before) throws EncodingFailed;
}
