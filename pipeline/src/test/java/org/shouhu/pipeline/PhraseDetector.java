package org.shouhu.pipeline;

import java.util.List;
import java.util.Map;
import org.shouhu.detection.Band;
import org.shouhu.detection.Detector;
import org.shouhu.detection.Evidence;
import org.shouhu.detection.Facet;
import org.shouhu.detection.Reading;
import org.shouhu.detection.Utterance;

/** Knows a few phrases, so that what the stream does can be told from what a model hears. */
final class PhraseDetector implements Detector {

    static final String WEARY = "我真的撑不下去了";
    static final String TIMED = "等家里人都睡了就走";
    static final String SEEKS = "有没有人愿意作伴";
    static final String BREAKS_IT = "这句话让读取出错";

    @Override
    public Reading read(Utterance utterance) {
        var text = utterance.text();
        if (text.contains(BREAKS_IT)) {
            throw new IllegalStateException("cannot read");
        }
        if (text.contains(WEARY)) {
            return heard(text, WEARY, Facet.ACTIVE_IDEATION, Band.CONCERN);
        }
        if (text.contains(SEEKS)) {
            return heard(text, SEEKS, Facet.PACT_SEEKING, Band.CONCERN);
        }
        if (text.contains(TIMED)) {
            return heard(text, TIMED, Facet.TIMING, Band.CONCERN);
        }
        return new Reading(0.01, Band.NONE, Map.of(), List.of(), false, model());
    }

    private Reading heard(String text, String phrase, Facet facet, Band band) {
        var start = text.indexOf(phrase);
        var evidence = List.of(new Evidence(facet, start, start + phrase.length(), 1));
        return new Reading(0.9, band, Map.of(facet, 0.9), evidence, false, model());
    }

    @Override
    public String model() {
        return "phrases-1";
    }
}
