package org.shouhu.detection.eval;

import org.shouhu.detection.Utterance;

/**
 * A text whose answer is known.
 *
 * @param risk whether it expresses clear risk
 */
record Sample(Utterance utterance, boolean risk) {
    static Sample of(String text, boolean risk) {
        return new Sample(Utterance.of(text), risk);
    }
}
