package org.shouhu.detection;

/**
 * Reads utterances. Implementations are safe for use by several threads, deterministic, and take time linear in the
 * length of the text. They throw nothing for any string: a text that cannot be read is an error of the detector, which
 * the caller must treat as "raise and tell a human", never as {@link Band#NONE}.
 */
public interface Detector {

    Reading read(Utterance utterance);

    /** Name and version, as it stands in every reading. */
    String model();
}
