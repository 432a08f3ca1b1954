package org.shouhu.detection.eval;

import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Utterance;

/** Something that can be measured: it gives a text a score, by which texts are ranked, and a band. */
interface Scorer {
    /**
     * @param score how likely risk is, 0..1
     */
    record Answer(double score, Band band) {}

    Answer answer(Utterance utterance);

    static Scorer of(Detector detector) {
        return utterance -> {
            Reading reading = detector.read(utterance);
            return new Answer(reading.score(), reading.band());
        };
    }
}
